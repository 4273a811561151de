package org.luoshi.procedure.definition;

/**
 * Who may cause an event: a role, and how the person stands to the matter.
 *
 * <p>Written {@code deputy/owner}, {@code handler/lead}, {@code office}.
 *
 * @param role role id as in access: {@code office}, {@code handler}
 * @param relation how the actor must stand to the matter: {@code any}, {@code owner} (the lead deputy or applicant),
 *     {@code party} (a unit with any part), or a part's id ({@code lead})
 */
public record Permit(String role, String relation) {
    public static final String ANY = "any";
    public static final String OWNER = "owner";
    public static final String PARTY = "party";
}
