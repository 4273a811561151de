package org.luoshi.lawtext.provision;

/** How an enumeration is numbered. */
public enum ItemStyle {
    /** 一、 */
    CHINESE,
    /** （一） */
    BRACKETED_CHINESE,
    /** 1. or 1、 */
    ARABIC,
    /** （1） */
    BRACKETED_ARABIC,
    /** ① */
    CIRCLED
}
