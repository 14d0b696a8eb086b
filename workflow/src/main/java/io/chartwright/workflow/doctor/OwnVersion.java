package io.chartwright.workflow.doctor;

import io.chartwright.Chartwright;
import io.chartwright.checks.schema.kubernetes.KubernetesSchemas;
import java.util.List;
import java.util.Objects;

/** Which Chartwright this is, and what it knows. */
final class OwnVersion implements Examination {

    @Override
    public String subject() {
        return "Chartwright";
    }

    @Override
    public List<Answer> examine() {
        String version =
                Objects.requireNonNullElse(Chartwright.class.getPackage().getImplementationVersion(), "unreleased");
        List<String> minors = KubernetesSchemas.supported();
        return List.of(Answer.ok(
                version + ", with schemas of Kubernetes " + minors.get(0) + " to " + minors.get(minors.size() - 1)));
    }
}
