package io.chartwright.model.gitops;

import io.chartwright.model.Faults;
import io.chartwright.model.InvalidModelException;
import java.util.Optional;

/**
 * Where the values of an environment are, if not beside the charts. They have the paths there that they have in the
 * generated tree.
 *
 * @param repository the Git repository that holds them; the charts' where absent
 * @param revision the branch, tag or commit to take them from; the charts' where absent
 */
public record ValuesSource(Optional<String> repository, Optional<String> revision) {

    /** @throws InvalidModelException if it says nothing, or what it says is no repository or revision */
    public ValuesSource {
        Faults faults = new Faults();
        if (repository.isEmpty() && revision.isEmpty()) {
            faults.add(
                    "",
                    "missing-value",
                    "nothing says where else the values are",
                    "give it a repository or a revision, or remove it");
        }
        repository.ifPresent(value -> faults.repository("repository", value));
        revision.ifPresent(value -> faults.notBlank("revision", value));
        faults.throwIfAny();
    }
}
