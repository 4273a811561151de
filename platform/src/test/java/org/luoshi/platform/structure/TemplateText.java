package org.luoshi.platform.structure;

/**
 * What a JTE template itself says: its source with imports, parameters, comments, commands and expressions blanked out,
 * while the markup inside a command's content blocks stays.
 */
final class TemplateText {
    private final String source;
    private final StringBuilder said = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source;
    }

    static String of(String source) {
        var text = new TemplateText(source.replaceAll("(?m)^@(import|param)\\b.*$", "")
                .replaceAll("(?s)<%--.*?--%>|<!--.*?-->|<!DOCTYPE[^>]*>", ""));
        text.markup(false);
        return text.said.toString();
    }

    private boolean more() {
        return at < source.length();
    }

    /** Reads markup, up to the closing backtick when inside a content block. */
    private void markup(boolean block) {
        while (more() && !(block && source.charAt(at) == '`')) {
            if (source.startsWith("$unsafe{", at) || source.startsWith("${", at) || source.startsWith("!{", at)) {
                at = source.indexOf('{', at) + 1;
                code('{', '}');
            } else if (source.charAt(at) == '@') {
                command();
            } else {
                said.append(source.charAt(at++));
            }
        }
        at++;
    }

    /** A command such as {@code @if(…)}, {@code @endif}, {@code @template.site._panel(…)}. */
    private void command() {
        at++;
        while (more() && (Character.isLetterOrDigit(source.charAt(at)) || "._".indexOf(source.charAt(at)) >= 0)) {
            at++;
        }
        if (more() && source.charAt(at) == '(') {
            at++;
            code('(', ')');
        }
    }

    /** Skips Java up to the closing bracket; markup in content blocks is read. */
    private void code(char opening, char closing) {
        for (int depth = 1; more() && depth > 0; ) {
            char next = source.charAt(at);
            if (next == '"' || next == '\'') {
                literal(next);
            } else if (source.startsWith("@`", at)) {
                at += 2;
                markup(true);
            } else {
                depth += next == opening ? 1 : next == closing ? -1 : 0;
                at++;
            }
        }
    }

    private void literal(char quote) {
        at++;
        while (more() && source.charAt(at) != quote) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }
}
