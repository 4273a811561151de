package org.luoshi.platform.bodies;

/** How to reach a person; empty when not known. For the office alone, never on a public page. */
public record Contact(String phone, String email) {
    public static final Contact NONE = new Contact("", "");
}
