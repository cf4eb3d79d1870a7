package org.wayforward.outcome.export;

import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A page that a PDF is made of, built node by node, so that nothing in a text is ever taken for markup. Languages and
 * reading directions of texts are marked as they come.
 */
final class HtmlPage {

    private final Document document;
    private final Element head;
    private final Element body;
    private final Element bookmarks;
    private final Locale language;
    private int ids;

    /** Begins a page whose own words are in this language. */
    HtmlPage(String title, String description, Locale language, String style) {
        this.document = empty();
        this.language = language;
        Element html = document.createElement("html");
        html.setAttribute("lang", language.toLanguageTag());
        document.appendChild(html);
        this.head = add(html, "head", null);
        add(head, "title", null).setTextContent(clean(title));
        meta("description", description);
        meta("author", "Way Forward");
        add(head, "style", null).setTextContent(style);
        this.bookmarks = add(head, "bookmarks", null);
        this.body = add(html, "body", null);
    }

    /** What stands in the file's properties beside the title. */
    void meta(String name, String content) {
        Element meta = add(head, "meta", null);
        meta.setAttribute("name", name);
        meta.setAttribute("content", clean(content));
    }

    /** The whole, to be rendered. */
    Document document() {
        return document;
    }

    /** Where its content goes. */
    Element body() {
        return body;
    }

    /** A new last child of an element. */
    Element add(Element parent, String tag, @Nullable String look) {
        Element element = document.createElement(tag);
        if (look != null) {
            element.setAttribute("class", look);
        }
        parent.appendChild(element);
        return element;
    }

    /** A new last child that says this in the document's own language. */
    Element add(Element parent, String tag, @Nullable String look, String text) {
        Element element = add(parent, tag, look);
        write(element, text);
        return element;
    }

    /** Adds the document's own words to an element. */
    void write(Element element, String text) {
        element.appendChild(document.createTextNode(clean(text)));
    }

    /** Adds a text in its own language. */
    void write(Element element, String text, Locale lang) {
        if (lang.getLanguage().equals(language.getLanguage())
                || lang.getLanguage().isEmpty()) {
            write(element, text);
        } else {
            // Of what stands inside a line only an abbreviation keeps its language in the tags of the PDF.
            Element foreign = add(element, "abbr", "foreign");
            foreign.setAttribute("lang", lang.toLanguageTag());
            write(foreign, text);
        }
    }

    /** Lets an element run from right to left when this text does. */
    static void direct(Element element, String text) {
        if (Stretch.startsRightToLeft(text)) {
            element.setAttribute("dir", "rtl");
        }
    }

    /** Gives an element a name that links and bookmarks lead to. */
    String id(Element element) {
        if (!element.hasAttribute("id")) {
            element.setAttribute("id", "p" + ++ids);
        }
        return element.getAttribute("id");
    }

    /** A bookmark that leads to an element, below another one or at the top; answers it. */
    Element bookmark(@Nullable Element above, String name, Element to) {
        Element bookmark = add(above == null ? bookmarks : above, "bookmark", null);
        bookmark.setAttribute("name", clean(name));
        bookmark.setAttribute("href", "#" + id(to));
        return bookmark;
    }

    /** A picture, and what is said in its place. */
    Element picture(Element parent, byte[] png, String spoken, @Nullable String look) {
        Element picture = add(parent, "img", look);
        picture.setAttribute(
                "src", "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        picture.setAttribute("alt", clean(spoken));
        return picture;
    }

    /** A table whose first row names the columns and whose first cells name the rows; with a total, the last is it. */
    void table(Element parent, TallyTable tally) {
        List<String> head = tally.head();
        List<List<String>> rows = tally.rows();
        List<Integer> widths = tally.widths();
        Element table = add(parent, "table", null);
        int parts = widths.stream().mapToInt(Integer::intValue).sum();
        Element names = add(add(table, "thead", null), "tr", null);
        for (int column = 0; column < head.size(); column++) {
            Element name = add(names, "th", column == 0 ? "name" : null, head.get(column));
            name.setAttribute("scope", "col");
            name.setAttribute("style", "width: " + 100 * widths.get(column) / parts + "%");
        }
        Element lines = add(table, "tbody", null);
        for (int row = 0; row < rows.size(); row++) {
            Element line = add(lines, "tr", tally.total() && row == rows.size() - 1 ? "total" : null);
            List<String> cells = rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                Element cell = add(line, column == 0 ? "th" : "td", column == 0 ? "name" : null, cells.get(column));
                if (column == 0) {
                    cell.setAttribute("scope", "row");
                }
                Double bar = tally.bar(row, column);
                if (bar != null) {
                    // It says nothing that the figures do not: no reader is told of it.
                    Element drawn = add(add(cell, "div", "track"), "div", "bar");
                    drawn.setAttribute("style", "width: " + Math.round(100 * bar) + "%");
                }
            }
        }
    }

    /** The different code points of all its texts. */
    BitSet characters() {
        BitSet characters = new BitSet();
        texts(body, text -> text.getData().codePoints().forEach(characters::set));
        return characters;
    }

    /** Puts another character in the place of some. */
    void replace(IntPredicate some, int other) {
        texts(
                body,
                text -> text.setData(text.getData()
                        .codePoints()
                        .map(point -> some.test(point) ? other : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()));
    }

    private static void texts(Node node, Consumer<Text> each) {
        if (node instanceof Text text) {
            each.accept(text);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            texts(child, each);
        }
    }

    /** Without what XML cannot hold and what only joins or chooses shapes that typefaces of a PDF do not have. */
    private static String clean(String text) {
        return Stretch.allowed(text)
                .replaceAll("[\\uFE00-\\uFE0F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF]", "");
    }

    private static Document empty() {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform builds XML documents", e);
        }
    }
}
