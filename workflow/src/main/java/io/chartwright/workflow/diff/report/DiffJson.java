package io.chartwright.workflow.diff.report;

import io.chartwright.core.yaml.JsonWriter;
import io.chartwright.workflow.diff.CapacityShift;
import io.chartwright.workflow.diff.ChangeKind;
import io.chartwright.workflow.diff.EnvironmentDiff;
import io.chartwright.workflow.diff.FieldChange;
import io.chartwright.workflow.diff.Hazard;
import io.chartwright.workflow.diff.Hazard.Level;
import io.chartwright.workflow.diff.ObjectDiff;
import io.chartwright.workflow.diff.ObjectId;
import io.chartwright.workflow.diff.PlatformDiff;
import io.chartwright.workflow.diff.ReleaseDiff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A diff for programs. Its form is promised by {@link #schema()}. */
public final class DiffJson {
    /** Which form diffs have. Whatever breaks a reader raises it. */
    public static final int VERSION = 1;

    private static final String SCHEMA = "diff.schema.json";

    private DiffJson() {}

    /** The JSON schema of diffs, draft-07. */
    public static String schema() {
        try (InputStream schema = DiffJson.class.getResourceAsStream(SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException("the jar lacks " + SCHEMA);
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar cannot be read", e);
        }
    }

    /** The whole diff, as one JSON document with a final newline. */
    static String of(PlatformDiff diff) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("formatVersion", VERSION);
        json.put("platform", diff.platform());
        json.put("before", diff.before());
        json.put("after", diff.after());
        json.put("empty", diff.isEmpty());
        json.put("counts", counts(diff));
        json.put("environments", list(diff.environments(), DiffJson::environment));
        json.put("argoCd", list(diff.argoCd(), DiffJson::object));
        json.put("notes", diff.notes());
        return JsonWriter.write(PlainData.of(json));
    }

    private static Map<String, @Nullable Object> counts(PlatformDiff diff) {
        Tally tally = Tally.of(diff);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        for (ChangeKind kind : ChangeKind.values()) {
            json.put(ChangeWord.of(kind), tally.of(kind));
        }
        for (Level level : Level.values()) {
            json.put(LevelWord.of(level), tally.of(level));
        }
        return json;
    }

    private static Map<String, @Nullable Object> environment(EnvironmentDiff environment) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("environment", environment.environment());
        json.put("change", Tally.changes(environment) ? ChangeWord.of(environment.kind()) : "none");
        json.put("releases", list(environment.releases(), DiffJson::release));
        json.put("capacity", list(environment.capacity(), DiffJson::capacity));
        json.put("hazards", list(environment.hazards(), DiffJson::hazard));
        json.put("notCompared", environment.notCompared());
        return json;
    }

    private static Map<String, @Nullable Object> release(ReleaseDiff release) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("chart", release.chart());
        json.put("change", ChangeWord.of(release.kind()));
        json.put("objects", list(release.objects(), DiffJson::object));
        json.put("hazards", list(release.hazards(), DiffJson::hazard));
        return json;
    }

    private static Map<String, @Nullable Object> object(ObjectDiff object) {
        ObjectId id = object.id();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", id.group());
        json.put("kind", id.kind());
        json.put("namespace", id.namespace());
        json.put("name", id.name());
        json.put("change", ChangeWord.of(object.kind()));
        json.put("fields", list(object.fields(), DiffJson::field));
        json.put("hazards", list(object.hazards(), DiffJson::hazard));
        return json;
    }

    private static Map<String, @Nullable Object> field(FieldChange field) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("path", field.path());
        field.before().ifPresent(value -> json.put("before", value));
        field.after().ifPresent(value -> json.put("after", value));
        return json;
    }

    private static Map<String, @Nullable Object> capacity(CapacityShift shift) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("resource", shift.resource());
        json.put("leastBefore", plain(shift.leastBefore()));
        json.put("leastAfter", plain(shift.leastAfter()));
        json.put("mostBefore", plain(shift.mostBefore()));
        json.put("mostAfter", plain(shift.mostAfter()));
        shift.capacity().ifPresent(capacity -> json.put("capacity", plain(capacity)));
        return json;
    }

    private static Map<String, @Nullable Object> hazard(Hazard hazard) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("code", hazard.code());
        json.put("level", LevelWord.of(hazard.level()));
        json.put("message", hazard.message());
        json.put("hint", hazard.hint());
        return json;
    }

    private static <T> List<Map<String, @Nullable Object>> list(
            List<T> items, Function<T, Map<String, @Nullable Object>> json) {
        return items.stream().map(json).toList();
    }

    /** Equal amounts look the same, however they were added up. */
    private static BigDecimal plain(BigDecimal amount) {
        return amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
    }
}
