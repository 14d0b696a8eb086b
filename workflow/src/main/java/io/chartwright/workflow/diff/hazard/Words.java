package io.chartwright.workflow.diff.hazard;

import io.chartwright.checks.objects.KubeObject;
import io.chartwright.checks.objects.Scopes;
import io.chartwright.workflow.diff.FieldChange;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How values and objects are said in the sentences of hazards. */
final class Words {
    private static final Scopes SCOPES = Scopes.with(List.of());
    private static final int LONG = 60;
    private static final int MANY = 3;

    private Words() {}

    /** A value in quotes; what is long or structured is not spelt out. */
    static String value(Optional<Object> value) {
        if (value.isEmpty()) {
            return "nothing";
        }
        Object found = value.get();
        if (found instanceof Map<?, ?>
                || found instanceof Collection<?> && found.toString().length() > LONG) {
            return "other data";
        }
        String text = String.valueOf(found);
        return text.length() > LONG || text.contains("\n") ? "another text" : "'" + text + "'";
    }

    /** A change: {@code spec.replicas ('1' → '2')}. */
    static String change(FieldChange field) {
        return field.path() + " (" + value(field.before()) + " → " + value(field.after()) + ")";
    }

    /** Some of many: {@code a, b, c and 4 more}. */
    static String some(List<String> all) {
        if (all.size() <= MANY + 1) {
            return all.size() < 2
                    ? String.join("", all)
                    : String.join(", ", all.subList(0, all.size() - 1)) + " and " + all.get(all.size() - 1);
        }
        return String.join(", ", all.subList(0, MANY)) + " and " + (all.size() - MANY) + " more";
    }

    static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** An object as kubectl takes it: {@code -n shop statefulset/db}. */
    static String typed(KubeObject object) {
        boolean nowhere = object.namespace().isEmpty() || SCOPES.clusterWide(object);
        String namespace = nowhere ? "" : "-n " + object.namespace() + " ";
        return namespace + object.kind().toLowerCase(Locale.ROOT) + "/" + object.name();
    }
}
