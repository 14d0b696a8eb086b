package io.chartwright.model.gitops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SyncTest {

    @Test
    void whatIsSaidStaysAndWhatIsOpenIsTakenFromTheOther() {
        Sync whole = new Sync(
                Optional.of(true),
                Optional.of(false),
                Optional.of(true),
                Optional.of(new Retry(Optional.of(1), Optional.of(Backoff.standard()))),
                new TreeMap<>(Map.of(SyncOption.PRUNE_LAST, false)),
                Optional.of(Propagation.ORPHAN),
                List.of(IgnoredDifference.of("Secret")
                        .jsonPointers(List.of("/data"))
                        .build()),
                Optional.of(3),
                Optional.of(Cascade.NONE));
        assertThat(whole.over(Sync.open())).isEqualTo(whole);
        assertThat(Sync.open().over(whole)).isEqualTo(whole);
        assertThat(whole.over(whole)).isEqualTo(whole);
    }

    @Test
    void whoStartsNoSyncsTakesNothingThatIsAboutThem() {
        Sync base = Sync.builder().selfHeal(false).allowEmpty(true).build();
        assertThat(Sync.manual().over(base)).isEqualTo(Sync.manual());
    }

    @Test
    void replacingAndMergingTakeEachOthersPlace() {
        Sync replacing = Sync.builder().option(SyncOption.REPLACE, true).build();
        Sync merging = Sync.builder().option(SyncOption.SERVER_SIDE_APPLY, true).build();
        assertThat(replacing.over(merging)).isEqualTo(replacing);
        assertThat(merging.over(replacing)).isEqualTo(merging);
    }

    @Test
    void optionsAreWrittenToTheLetterWhereArgoCdDoesOtherwise() {
        assertThat(SyncOption.VALIDATE.text()).isEqualTo("Validate=false");
        assertThat(SyncOption.VALIDATE.written(true)).isFalse();
        assertThat(SyncOption.CREATE_NAMESPACE.text()).isEqualTo("CreateNamespace=true");
        assertThat(SyncOption.CREATE_NAMESPACE.written(true)).isTrue();
    }
}
