package io.chartwright.model.gitops;

import java.util.Optional;

/**
 * Where the values of an environment are, if not beside the charts.
 *
 * @param repository the Git repository that holds them; the charts' where absent
 * @param revision the branch, tag or commit to take them from; the charts' where absent
 */
public record ValuesSource(Optional<String> repository, Optional<String> revision) {}
