package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;

/**
 * A repository of its own for the values of an environment. They have the paths there that they have in the generated tree.
 *
 * @param repository the Git repository that holds them: another than that of the charts, for Argo CD refuses to take two
 *     revisions of one
 * @param revision the branch, tag or commit to take them from; called as the charts' where absent
 */
public record ValuesSource(String repository, Optional<String> revision) {

    /** @throws InvalidModelException if that is no repository or revision */
    public ValuesSource {
        Faults faults = new Faults();
        faults.repository("repository", repository);
        revision.ifPresent(value -> faults.notBlank("revision", value));
        faults.throwIfAny();
    }
}
