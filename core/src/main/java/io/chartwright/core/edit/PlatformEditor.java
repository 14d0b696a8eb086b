package io.chartwright.core.edit;

import io.chartwright.catalog.Catalog;
import io.chartwright.core.platform.PlatformReader;
import io.chartwright.core.platform.ProductTypes;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.core.yaml.YamlEntry;
import io.chartwright.core.yaml.YamlMapping;
import io.chartwright.core.yaml.YamlNode;
import io.chartwright.core.yaml.YamlReader;
import io.chartwright.model.Platform;
import io.chartwright.model.Starter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds subcharts to the text of a {@code platform.yaml} and touches no other byte of it. Never takes its own word for
 * that: the new text is read, and has to say the same as the old one but for the subchart. Refuses what it cannot edit so,
 * such as mappings in braces, and says what to write by hand.
 */
public final class PlatformEditor {
    private final ProductTypes products;
    private final BiFunction<String, String, Optional<Starter>> starters;

    /**
     * @param products the products that a platform may be made of
     * @param starters what new subcharts start with, by the words for their products and their names; nothing where
     *     there is none
     */
    public PlatformEditor(ProductTypes products, BiFunction<String, String, Optional<Starter>> starters) {
        this.products = products;
        this.starters = starters;
    }

    /** An editor for platforms that are made of products of the catalog. */
    public static PlatformEditor ofCatalog() {
        return new PlatformEditor(ProductTypes.ofCatalog(), Catalog::starter);
    }

    /**
     * Adds a subchart to a file; nothing is written yet.
     *
     * @throws ProblemsException with everything that is wrong with the file or the subchart
     */
    public PlatformEdit add(Path file, NewSubchart subchart) {
        byte[] before = PlatformReader.bytes(file);
        return new PlatformEdit(file, before, add(file, before, subchart));
    }

    /** Adds a subchart to the content of a file. */
    EditedText add(Path path, byte[] before, NewSubchart subchart) {
        String file = PlatformReader.nameOf(path);
        YamlNode document = YamlReader.read(file, before);
        SourceLines lines = new SourceLines(new String(before, StandardCharsets.UTF_8));
        GapFinder finder = new GapFinder(file, lines, subchart);
        if (!(document instanceof YamlMapping root) || !root.entries().containsKey("charts")) {
            throw noPlatform(path, before);
        }
        YamlEntry charts = root.entries().get("charts");
        String chart = finder.chart(charts);
        Starter block = block(subchart);
        Gap gap = finder.gap(root, charts, chart, inBraces(block)).orElseThrow(() -> noPlatform(path, before));
        Sameness sameness = new Sameness(root, chart, subchart.name());
        EditedText.Draft draft = drafts(gap, lines, block, chart)
                .filter(tried -> sameness.holds(file, tried.bytes()))
                .findFirst()
                .orElseThrow(() ->
                        finder.cannotEdit(charts.key().mark(), "the text has a layout of its own", inBraces(block)));
        return new EditedText(draft, platform(path, draft, subchart));
    }

    /** What may be written, the best looking first. Blank lines can belong to a block of text above, hence several. */
    private static Stream<EditedText.Draft> drafts(Gap gap, SourceLines lines, Starter block, String chart) {
        Gap tight = gap.aboveBlanks(lines).belowComments(lines);
        Gap loose = gap.belowComments(lines);
        return Stream.of(tight, tight.spaced(false), loose.spaced(false))
                .distinct()
                .map(tried -> EditedText.Draft.of(tried, lines, block, chart));
    }

    private Starter block(NewSubchart subchart) {
        Starter settings = Starter.empty().with("type", subchart.type());
        List<Starter.Setting> more = starters.apply(subchart.type(), subchart.name())
                .map(Starter::settings)
                .orElse(List.of());
        Starter whole = new Starter(
                Stream.concat(settings.settings().stream(), more.stream()).toList());
        return Starter.empty().with(subchart.name(), whole);
    }

    /** In one line, as it may stand in braces as well as outside. */
    private static String inBraces(Starter block) {
        String json =
                JsonWriter.write(block.toData()).lines().map(String::strip).collect(Collectors.joining(" "));
        return json.substring(1, json.length() - 1).strip();
    }

    private Platform platform(Path path, EditedText.Draft draft, NewSubchart subchart) {
        try {
            return PlatformReader.read(path, draft.bytes(), products);
        } catch (ProblemsException e) {
            throw new ProblemsException(e.problems().stream()
                    .map(problem -> asBefore(problem, draft, subchart))
                    .toList());
        }
    }

    /** A problem of the new text, told of the old one: that is what the user sees. */
    private static Problem asBefore(Problem problem, EditedText.Draft draft, NewSubchart subchart) {
        Location at = problem.location();
        int first = draft.insertedAfter() + 1;
        Location before = at;
        if (at.line() >= first + draft.insertedLines()) {
            before = new Location(at.file(), at.line() - draft.insertedLines(), at.column(), at.path());
        } else if (at.line() >= first) {
            before = Location.inModel("charts." + draft.insertion().chart() + ".subcharts." + subchart.name());
        }
        return new Problem(problem.severity(), problem.code(), before, problem.message(), problem.hint());
    }

    private ProblemsException noPlatform(Path path, byte[] before) {
        try {
            PlatformReader.read(path, before, products);
        } catch (ProblemsException e) {
            return e;
        }
        throw new IllegalStateException("a platform that reads has charts, and they are mappings: " + path);
    }
}
