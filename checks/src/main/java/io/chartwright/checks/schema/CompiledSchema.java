package io.chartwright.checks.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.chartwright.core.problem.Location;
import io.chartwright.core.problem.Problem;
import io.chartwright.core.problem.ProblemsException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schema that is ready to hold data against. Never asks the network or the disk for anything: a schema that refers to
 * another file is refused. May be used by several threads at once.
 */
public final class CompiledSchema {
    private static final SchemaRegistryConfig CONFIG = SchemaRegistryConfig.builder()
            .cacheRefs(true)
            .preloadSchema(true)
            .formatAssertionsEnabled(true)
            .locale(Locale.ROOT)
            .build();

    private final Schema schema;

    private CompiledSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Makes a schema ready. It is taken as draft 07 unless its {@code $schema} says otherwise.
     *
     * @param name what problems call it: the file it stands in, or what it is the schema of
     * @param schema the schema as plain data
     * @throws ProblemsException with one problem, {@code broken-schema}, if it is none
     */
    public static CompiledSchema of(String name, Map<String, ? extends @Nullable Object> schema) {
        SoundSchema.check(name, schema);
        try {
            Schema compiled = SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_7, registry -> registry.schemaRegistryConfig(CONFIG)
                                    .schemaLoader(loader ->
                                            loader.fetchRemoteResources(false).block(anything -> true)))
                    .getSchema(Nodes.of(schema));
            compiled.initializeValidators();
            return new CompiledSchema(compiled);
        } catch (SchemaException e) {
            throw broken(name, firstLine(e));
        }
    }

    /**
     * Every way in which data does not match, sorted by path; a cause is told once. Says nothing that stands in the data
     * of a Secret.
     *
     * @param whole what messages call all of the data: {@code a Deployment}, {@code the values}
     */
    public List<Mismatch> check(@Nullable Object data, String whole) {
        JsonNode node = Nodes.of(data);
        List<com.networknt.schema.Error> errors = schema.validate(node);
        return errors.isEmpty() ? List.of() : new Verdicts(schema.getSchemaNode(), new Spoken(node, whole)).of(errors);
    }

    static ProblemsException broken(String name, String why) {
        return new ProblemsException(List.of(Problem.error(
                "broken-schema",
                Location.of(name),
                "the schema cannot be used: " + why,
                "mend the schema, or take it away to have its kind reported as unchecked")));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is no schema");
    }
}
