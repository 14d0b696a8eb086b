package io.chartwright.model.gitops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chartwright.model.Fault;
import io.chartwright.model.InvalidModelException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectTest {
    private static List<String> faults(Consumer<Project.Builder> project) {
        Project.Builder builder = Project.builder();
        project.accept(builder);
        return catchThrowableOfType(InvalidModelException.class, builder::build).faults().stream()
                .map((Fault fault) -> fault.path() + " " + fault.code())
                .toList();
    }

    @Test
    void theStandardProjectAddsNothing() {
        assertThat(Project.standard()).isEqualTo(Project.builder().build());
        assertThat(Project.standard().syncWindows()).isEmpty();
        assertThat(Project.standard().fleets()).isEqualTo(Project.Fleets.LISTED);
    }

    @Test
    void allThatIsWrongWithAWindowIsTold() {
        assertThat(faults(project -> project.syncWindow(window -> window.schedule("0 22 * * 7")
                        .duration("60h")
                        .timeZone("Mars/Olympus")
                        .applications(List.of("", "a b")))))
                .containsExactly(
                        "syncWindows.0.schedule bad-schedule",
                        "syncWindows.0.kind missing-value",
                        "syncWindows.0.applications.0 bad-pattern",
                        "syncWindows.0.applications.1 bad-pattern",
                        "syncWindows.0.timeZone unknown-time-zone");
    }

    @Test
    void aWindowIsForSomething() {
        assertThat(faults(project -> project.syncWindow(window ->
                        window.kind(SyncWindow.Kind.DENY).schedule("0 22 * * 5").duration("60h"))))
                .containsExactly("syncWindows.0 missing-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kolkata"})
    void timeZonesAreThoseOfTheDatabase(String zone) {
        assertThat(SyncWindow.builder()
                        .kind(SyncWindow.Kind.DENY)
                        .schedule("0 22 * * 5")
                        .duration("1h")
                        .clusters(List.of("*"))
                        .timeZone(zone)
                        .build()
                        .timeZone())
                .contains(zone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "utc+1", "+01:00", "europe/berlin", "SystemV/EST5", "CEST"})
    void whatGoWouldNotKnowIsNoTimeZone(String zone) {
        assertThat(faults(project -> project.syncWindow(window -> window.kind(SyncWindow.Kind.DENY)
                        .schedule("0 22 * * 5")
                        .duration("1h")
                        .clusters(List.of("*"))
                        .timeZone(zone))))
                .containsExactly("syncWindows.0.timeZone unknown-time-zone");
    }

    @Test
    void descriptionsHaveTheLengthThatArgoCdTakes() {
        Consumer<SyncWindow.Builder> window = builder -> builder.kind(SyncWindow.Kind.DENY)
                .schedule("0 22 * * 5")
                .duration("1h")
                .clusters(List.of("*"));
        assertThat(Project.builder()
                        .syncWindow(window.andThen(builder -> builder.description("ä".repeat(255))))
                        .build()
                        .syncWindows())
                .hasSize(1);
        assertThat(faults(
                        project -> project.syncWindow(window.andThen(builder -> builder.description("a".repeat(256))))))
                .containsExactly("syncWindows.0.description text-too-long");
        assertThat(faults(project ->
                        project.role("a", role -> role.may(ProjectAction.SYNC).description("a".repeat(256)))))
                .containsExactly("roles.a.description text-too-long");
    }

    @Test
    void aPatternThatWouldForbidIsRefused() {
        assertThat(faults(project -> project.sourceRepositories(List.of("!https://git.example.com/a"))))
                .containsExactly("sourceRepositories.0 bad-url");
    }

    @Test
    void aKindIsNotAllowedAndForbidden() {
        GroupKind kind = GroupKind.of("storage.k8s.io", "StorageClass");
        assertThat(faults(project -> project.clusterResources(List.of(kind)).forbidden(List.of(kind))))
                .containsExactly("forbidden.0 conflicting-value");
    }

    @Test
    void rolesAreNamedAsArgoCdNamesThem() {
        assertThat(faults(project -> project.role("-a", role -> role.may(ProjectAction.SYNC))
                        .role("b:c", role -> role.may(ProjectAction.SYNC))))
                .containsExactly("roles.-a bad-name", "roles.b:c bad-name");
    }

    @Test
    void aWordForOrphansIsOneThatIsKnown() {
        assertThat(OrphanedResources.of("warn").warn()).isTrue();
        assertThat(OrphanedResources.of("show").warn()).isFalse();
        assertThat(catchThrowableOfType(InvalidModelException.class, () -> OrphanedResources.of("delete"))
                        .faults())
                .hasSize(1);
    }
}
