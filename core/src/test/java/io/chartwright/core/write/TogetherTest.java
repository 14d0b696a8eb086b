package io.chartwright.core.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That several at a time do what one by one would. */
@Timeout(30)
class TogetherTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 16, 17, 1000})
    void takesEachStepOnce(int steps) throws Exception {
        Map<Integer, Integer> taken = new ConcurrentHashMap<>();
        new Together<>(upTo(steps), i -> taken.merge(i, 1, Integer::sum)).run();
        assertThat(taken).isEqualTo(upTo(steps).stream().collect(Collectors.toMap(i -> i, i -> 1)));
    }

    @Test
    void takesStepsThatWaitForOneAnother() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        new Together<>(upTo(2), i -> {
                    both.countDown();
                    await(both);
                })
                .run();
        assertThat(both.getCount()).isZero();
    }

    @Test
    void tellsTheFirstFailureInTheOrderOfTheItemsAndNotOfTime() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch late = new CountDownLatch(1);
        Together<Integer> steps = new Together<>(upTo(2), i -> {
            if (i == 0) {
                begun.countDown();
                await(late);
                throw new IOException("the first");
            }
            await(begun);
            late.countDown();
            throw new IllegalStateException("the second, and sooner");
        });
        assertThatThrownBy(steps::run).isInstanceOf(IOException.class).hasMessage("the first");
    }

    @Test
    void beginsNothingNewAfterAFailure() {
        Thread caller = Thread.currentThread();
        CompletableFuture<Thread> failing = new CompletableFuture<>();
        AtomicInteger begun = new AtomicInteger();
        Together<Integer> steps = new Together<>(upTo(1000), i -> {
            begun.incrementAndGet();
            if (Thread.currentThread() != caller && failing.complete(Thread.currentThread())) {
                throw new IllegalStateException("failed");
            }
            awaitEnd(failing.join());
        });
        assertThatThrownBy(steps::run).isInstanceOf(IllegalStateException.class).hasMessage("failed");
        assertThat(begun.get()).isBetween(1, 16);
    }

    @Test
    void endsWhenItsThreadIsInterruptedButNotBeforeWhatIsUnderWay() throws Exception {
        CountDownLatch underWay = new CountDownLatch(15);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        List<Object> told = new CopyOnWriteArrayList<>();
        Thread caller = new Thread(() -> {
            Thread self = Thread.currentThread();
            Together<Integer> steps = new Together<>(upTo(1000), i -> {
                if (Thread.currentThread() == self) {
                    await(underWay);
                    self.interrupt();
                } else {
                    underWay.countDown();
                    await(go);
                }
                ended.incrementAndGet();
            });
            told.add(failure(steps));
            told.add(self.isInterrupted());
        });
        caller.start();
        caller.join(50);
        assertThat(told).isEmpty();
        go.countDown();
        caller.join();
        assertThat(told).containsExactly(InterruptedIOException.class, true);
        assertThat(ended).hasValue(16);
    }

    @Test
    void doesNotEvenBeginWithAThreadThatIsInterrupted() {
        AtomicInteger begun = new AtomicInteger();
        Thread.currentThread().interrupt();
        Object told = failure(new Together<>(upTo(1), i -> begun.incrementAndGet()));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).isEqualTo(InterruptedIOException.class);
        assertThat(begun).hasValue(0);
    }

    private static Object failure(Together<Integer> steps) {
        try {
            steps.run();
            return "none";
        } catch (IOException e) {
            return e.getClass();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> upTo(int number) {
        return IntStream.range(0, number).boxed().toList();
    }
}
