package io.chartwright.core.yaml;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactoryBuilder;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.Writer;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.DumperOptions.Version;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Jackson's YAML generator with the looks of a hand-written chart. */
final class ChartYamlFactory extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    ChartYamlFactory() {
        super(settings());
    }

    private static YAMLFactoryBuilder settings() {
        return YAMLFactory.builder()
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                .enable(YAMLGenerator.Feature.ALLOW_LONG_KEYS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                // YAML 1.1 takes 1E+3 for a number, but some readers take it for a string
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .stringQuotingChecker(new ScalarStyles());
    }

    @Override
    protected YAMLGenerator _createGenerator(Writer out, IOContext context) throws IOException {
        return new Generator(context, out);
    }

    private final class Generator extends YAMLGenerator {
        Generator(IOContext context, Writer out) throws IOException {
            super(context, _generatorFeatures, _yamlGeneratorFeatures, new ScalarStyles(), null, out, (Version) null);
        }

        @Override
        protected ScalarEvent _scalarEvent(String value, ScalarStyle style) {
            ScalarStyle best =
                    ScalarStyles.best(value, style, getOutputContext().inRoot());
            // No anchor, no tag, no marks; implicit in every style, so that no tag is ever printed.
            return new ScalarEvent(null, null, new ImplicitTuple(true, true), value, null, null, best);
        }
    }
}
