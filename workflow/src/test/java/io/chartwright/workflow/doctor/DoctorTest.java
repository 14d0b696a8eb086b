package io.chartwright.workflow.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chartwright.workflow.Door;
import io.chartwright.workflow.TaskFailure;
import io.chartwright.workflow.TestWords;
import io.chartwright.workflow.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    private final Told told = new Told();
    private final Door door = new Door(told, new TestWords());

    @Test
    void answersInColumnsWithWhatToDoBelow() {
        Doctor.run(
                door,
                List.of(
                        examination("Java", Answer.ok("17")),
                        examination("output folder", Answer.warning("two\nlines", "mend it")),
                        examination("nothing to see")));

        assertThat(told.lines())
                .containsExactly(
                        "info ok       Java            17",
                        "warn warning  output folder   two",
                        "warn                          lines",
                        "warn                          hint: mend it",
                        "info Nothing keeps generate from working; 1 warning");
    }

    @Test
    void failsOnlyForWhatKeepsGenerateFromWorking() {
        assertThatThrownBy(() -> Doctor.run(
                        door,
                        List.of(
                                examination("a", Answer.problem("bad", "mend it")),
                                examination("b", Answer.warning("odd", ""), Answer.note("so", "")))))
                .isInstanceOf(TaskFailure.class)
                .hasMessage("1 problem keeps generate from working; 1 warning");
        assertThat(told.lines()).contains("error problem  a  bad", "warn warning  b  odd", "info note     b  so");
    }

    @Test
    void makesAllExaminationsEvenIfOneThrows() {
        Doctor.run(door, List.of(new Faulty(), examination("b", Answer.ok("fine"))));

        assertThat(told.lines().get(0)).contains("warning  a  could not be looked at: ", "nobody thought of this");
        assertThat(told.lines()).contains("info ok       b  fine");
    }

    @Test
    void looksAtThisMachineWithoutAPlatform() {
        new Doctor(Optional.of(new BuildTool("Maven", "3.9.11", "3.8.7")), Optional.empty(), folder).run(door);

        assertThat(told.lines())
                .anyMatch(line -> line.startsWith("info ok       Maven"))
                .anyMatch(line -> line.matches("info ok       Helm +v3.*"))
                .anyMatch(line -> line.contains("there is no platform.yaml here"))
                .last()
                .asString()
                .startsWith("info Nothing keeps generate from working");
    }

    private static Examination examination(String subject, Answer... answers) {
        return new Examination() {
            @Override
            public String subject() {
                return subject;
            }

            @Override
            public List<Answer> examine() {
                return List.of(answers);
            }
        };
    }

    private static final class Faulty implements Examination {
        @Override
        public String subject() {
            return "a";
        }

        @Override
        public List<Answer> examine() {
            throw new IllegalStateException("nobody thought of this");
        }
    }
}
