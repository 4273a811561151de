package org.luoshi.lawtext.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.luoshi.lawtext.provision.Annex;
import org.luoshi.lawtext.provision.Article;
import org.luoshi.lawtext.provision.Aside;
import org.luoshi.lawtext.provision.Contents;
import org.luoshi.lawtext.provision.Division;
import org.luoshi.lawtext.provision.HistoryNote;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.provision.Node;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.lawtext.provision.Signature;
import org.luoshi.lawtext.provision.Title;

/**
 * A legal text as Akoma Ntoso 3.0, valid to the strict schema whatever was read.
 *
 * <p>Title, history and contents are the preface; what stands before the first heading or article is the preamble;
 * signatures are the conclusions; annexes are attachments. Example: the second paragraph of article 1 in chapter 1 has
 * {@code eId="chp_1__art_1__para_2"}.
 */
public final class AkomaNtoso {
    private static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private final LegalText text;
    private final Identity identity;
    private final Xml xml = new Xml();
    private final AknBody body;
    private final List<Node> preface = new ArrayList<>();
    private final List<Node> preamble = new ArrayList<>();
    private final List<Node> main = new ArrayList<>();
    private final List<Node> conclusions = new ArrayList<>();
    private final List<Annex> annexes = new ArrayList<>();

    private AkomaNtoso(LegalText text, Identity identity, UnaryOperator<ProvisionNumber> original) {
        this.text = text;
        this.identity = identity;
        this.body = new AknBody(xml, original);
    }

    /** With the address that the text itself tells, and every article under its first number. */
    public static String render(LegalText text) {
        return render(text, IdentityGuess.of(text), UnaryOperator.identity());
    }

    /**
     * Renders a text.
     *
     * @param identity the text's address in the library
     * @param original from an article's number now to its number at first, for articles that were renumbered
     */
    public static String render(LegalText text, Identity identity, UnaryOperator<ProvisionNumber> original) {
        return new AkomaNtoso(text, identity, original).document();
    }

    /** The eId under which each article is written, by where it begins in the text: {@code chp_1__art_1}. */
    public static Map<Integer, String> articleIds(LegalText text) {
        var written = new AkomaNtoso(text, IdentityGuess.of(text), UnaryOperator.identity());
        written.document();
        return written.body.articles();
    }

    private String document() {
        text.nodes().forEach(this::sort);
        if (main.isEmpty()) {
            main.addAll(preamble);
            preamble.clear();
        }
        xml.open("akomaNtoso", "xmlns", NAMESPACE).open("act", "name", "act", "contains", contains());
        var meta = new AknMeta(xml, text, identity);
        meta.write();
        preface();
        blocks("preamble", preamble);
        xml.open("body", "eId", "body", "wId", "body");
        body.hierarchy(main, "", "");
        xml.close();
        blocks("conclusions", conclusions);
        attachments(meta);
        return xml.close().close() + "\n";
    }

    private String contains() {
        return identity.versionDay().equals(identity.day()) ? "originalVersion" : "singleVersion";
    }

    private void sort(Node node) {
        boolean begun = !main.isEmpty();
        switch (node) {
            case Aside _ -> {}
            case Title _, HistoryNote _, Contents _ when !begun && preamble.isEmpty() -> preface.add(node);
            case Contents _ when !begun -> preface.add(node);
            case Signature _ -> conclusions.add(node);
            case Annex annex -> annexes.add(annex);
            case Division _, Article _ -> main.add(node);
            default -> (begun ? main : preamble).add(node);
        }
    }

    private void preface() {
        if (preface.isEmpty()) {
            return;
        }
        xml.open("preface");
        for (Node node : preface) {
            switch (node) {
                case Title title ->
                    xml.open("p").words("docTitle", title.line().text()).close();
                case Contents contents -> body.contents(contents, text);
                default -> body.block(node);
            }
        }
        xml.close();
    }

    private void blocks(String element, List<Node> nodes) {
        if (!nodes.isEmpty()) {
            xml.open(element);
            nodes.forEach(body::block);
            xml.close();
        }
    }

    private void attachments(AknMeta meta) {
        if (annexes.isEmpty()) {
            return;
        }
        xml.open("attachments");
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            String id = "att_" + (i + 1);
            xml.open("attachment", "eId", id, "wId", id);
            xml.words("heading", annex.line().text());
            xml.open("doc", "name", "annex");
            meta.component("annex_" + (i + 1));
            xml.open("mainBody");
            body.mixed(annex.children(), id);
            xml.close().close().close();
        }
        xml.close();
    }
}
