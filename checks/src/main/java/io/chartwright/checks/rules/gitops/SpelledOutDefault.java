package io.chartwright.checks.rules.gitops;

import io.chartwright.checks.objects.Fields;
import io.chartwright.checks.rule.Family;
import io.chartwright.checks.rule.RuleDoc;
import io.chartwright.checks.rule.Scene;
import io.chartwright.checks.rule.SceneRemarks;
import io.chartwright.checks.rule.SceneRule;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Argo CD drops what is false, empty or zero when it stores an Application; {@code automated: {}} and {@code enabled}
 * alone mean something.
 */
final class SpelledOutDefault implements SceneRule {
    private static final RuleDoc RULE = RuleDoc.warning(
            "application-default-spelled-out",
            Family.GITOPS,
            "An Application spells out what Argo CD drops",
            "A parent Application that deploys this one sees a difference for ever: it stays OutOfSync, and with"
                    + " selfHeal it syncs without end.",
            "Leave the field out.");

    private static final Pattern BLOCK = Pattern.compile(".*\\.(?:syncPolicy|helm|kustomize|directory)");

    @Override
    public RuleDoc rule() {
        return RULE;
    }

    @Override
    public void check(Scene scene, SceneRemarks remarks) {
        for (Application application : Application.of(scene)) {
            application.spec().entries().values().forEach(field -> check(application, field, remarks));
        }
    }

    private static void check(Application application, Fields field, SceneRemarks remarks) {
        if (meansSomething(field.path())) {
            return;
        }
        boolean emptyBlock = field.value() instanceof Map<?, ?> map
                && map.isEmpty()
                && BLOCK.matcher(field.path()).matches();
        if (emptyBlock || dropped(field.value())) {
            remarks.add(
                    application.place(field),
                    "Argo CD does not keep " + words(field.value()) + " here",
                    "leave " + field.path() + " out");
        } else if (field.value() instanceof List<?>) {
            for (Fields item : field.items()) {
                item.entries().values().forEach(entry -> check(application, entry, remarks));
            }
        } else {
            field.entries().values().forEach(entry -> check(application, entry, remarks));
        }
    }

    /** What is kept although it is empty, or is not Argo CD's to judge. */
    private static boolean meansSomething(String path) {
        return path.endsWith(".automated.enabled")
                || path.endsWith(".helm.valuesObject")
                || path.endsWith(".managedNamespaceMetadata")
                || path.endsWith(".revisionHistoryLimit")
                || path.endsWith(".backoff.factor")
                || path.startsWith("spec.info[");
    }

    private static boolean dropped(@Nullable Object value) {
        return value == null
                || Boolean.FALSE.equals(value)
                || Long.valueOf(0).equals(value)
                || value.equals("")
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static String words(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof List<?>) {
            return "an empty list";
        }
        return value instanceof Map<?, ?> ? "an empty block" : value.equals("") ? "an empty text" : value.toString();
    }
}
