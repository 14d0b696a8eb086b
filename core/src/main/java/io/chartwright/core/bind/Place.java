package io.chartwright.core.bind;

import io.chartwright.core.yaml.YamlEntry;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlMark;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlScalar;
import io.chartwright.core.yaml.YamlSequence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a document together with the way to it, so that whatever is wrong there can be named and found. */
public final class Place {
    private final @Nullable Place parent;
    private final String key;
    private final String label;
    private final YamlMark keyMark;
    private final YamlNode node;
    private final TextFiles files;

    private Place(@Nullable Place parent, String key, String label, YamlMark keyMark, YamlNode node, TextFiles files) {
        this.parent = parent;
        this.key = key;
        this.label = label;
        this.keyMark = keyMark;
        this.node = node;
        this.files = files;
    }

    /** A place from which paths are counted, in a document without files beside it. */
    public static Place root(String label, YamlNode node) {
        return root(label, node, TextFiles.NONE);
    }

    /**
     * A place from which paths are counted.
     *
     * @param files the files beside the document
     */
    public static Place root(String label, YamlNode node, TextFiles files) {
        return new Place(null, "", label, node.mark(), node, files);
    }

    /** This place with another node in it and paths counted from here. */
    public Place asRoot(String name, YamlNode content) {
        return new Place(null, key, name, keyMark, content, files);
    }

    /** The same place, called otherwise in messages. */
    public Place called(String name) {
        return new Place(parent, key, name, keyMark, node, files);
    }

    /** What a key of this mapping is set to; empty if this is no mapping or has no such key. */
    public Optional<Place> child(String name) {
        if (!(node instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        YamlEntry entry = mapping.entries().get(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(new Place(this, name, Words.cut(name), entry.key().mark(), entry.value(), files));
    }

    /** An item of this sequence. */
    public Place item(int index, YamlNode item) {
        String name = "item " + (index + 1) + " of " + label;
        return new Place(this, Integer.toString(index), name, item.mark(), item, files);
    }

    /** The files beside the document. */
    public TextFiles files() {
        return files;
    }

    public YamlNode node() {
        return node;
    }

    /** The way from the root, such as {@code gms.resources}; empty for the root. */
    public String path() {
        if (parent == null) {
            return "";
        }
        String above = parent.path();
        return above.isEmpty() ? key : above + "." + key;
    }

    /** The place above, up to the root. */
    public Optional<Place> parent() {
        return Optional.ofNullable(parent);
    }

    /** The key that leads here; empty for the root of a document. */
    public String key() {
        return key;
    }

    /** What messages call this place. */
    public String label() {
        return label;
    }

    /** Where to point: at a value on its own, but at the key of what spreads over several lines. */
    public YamlMark mark() {
        return node instanceof YamlScalar scalar && !scalar.text().isEmpty() ? node.mark() : keyMark;
    }

    /** Where the key stands; the beginning of the node if it has none. */
    public YamlMark keyMark() {
        return keyMark;
    }

    /** Follows a model path as far as it goes. Keys may have dots in them: the longest key that fits counts. */
    public Reached follow(String path) {
        if (path.isEmpty()) {
            return new Reached(this, "");
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('.', end - 1)) {
            Optional<Place> next = step(path.substring(0, end));
            if (next.isPresent()) {
                return next.get().follow(end == path.length() ? "" : path.substring(end + 1));
            }
        }
        return new Reached(this, path);
    }

    private Optional<Place> step(String name) {
        if (node instanceof YamlSequence sequence && name.matches("\\d{1,6}")) {
            int index = Integer.parseInt(name);
            return index < sequence.items().size()
                    ? Optional.of(item(index, sequence.items().get(index)))
                    : Optional.empty();
        }
        return child(name);
    }

    @Override
    public String toString() {
        return label + " at " + mark().line() + ":" + mark().column();
    }

    /**
     * How far a path led.
     *
     * @param place the last place on it that exists
     * @param rest what of the path leads on from there; empty if all of it exists
     */
    public record Reached(Place place, String rest) {}
}
