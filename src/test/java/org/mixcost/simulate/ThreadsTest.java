package org.mixcost.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who works, and that nobody works on. */
@Timeout(20)
class ThreadsTest {
  private static final List<Integer> MANY = IntStream.range(0, 100).boxed().toList();

  private static final List<Integer> SQUARES = MANY.stream().map(i -> i * i).toList();

  @Test
  void resultsAreInTheOrderOfTheItems() {
    assertThat(Threads.of(4).map(MANY, i -> i * i)).isEqualTo(SQUARES);
    assertThat(Threads.of(1).map(MANY, i -> i * i)).isEqualTo(SQUARES);
    assertThat(Threads.of(4).map(List.<Integer>of(), i -> i * i)).isEmpty();
  }

  @Test
  void itsOwnThreadsEndWithTheComputation() {
    Set<Thread> worked = ConcurrentHashMap.newKeySet();
    CountDownLatch bothAreThere = new CountDownLatch(2);
    Threads.of(2).run(List.of(meet(bothAreThere, worked), meet(bothAreThere, worked)));
    assertThat(worked).hasSize(2).contains(Thread.currentThread());
    worked.stream().filter(thread -> thread != Thread.currentThread()).forEach(ThreadsTest::join);
  }

  private static Runnable meet(CountDownLatch all, Set<Thread> worked) {
    return () -> {
      worked.add(Thread.currentThread());
      all.countDown();
      await(all);
    };
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      throw new CancellationException("ended");
    }
  }

  /** Of which nothing is shut down, and which need not run anything at all. */
  @Test
  void anExecutorMayWorkOrNot() {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    assertThat(Threads.on(pool, 3).map(MANY, i -> i * i)).isEqualTo(SQUARES);
    assertThat(pool.isShutdown()).isFalse();
    pool.shutdown();
    Executor idle = task -> {};
    assertThat(Threads.on(idle, 3).map(MANY, i -> i * i)).isEqualTo(SQUARES);
  }

  /** The one thread of the executor is the caller's. */
  @Test
  void theCallerMayBeOneOfTheExecutor() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    List<Integer> squares =
        one.submit(() -> Threads.on(one, 4).map(MANY, i -> i * i)).get();
    assertThat(squares).isEqualTo(SQUARES);
    one.shutdown();
  }

  @Test
  void aFailureEndsTheOthers() {
    AtomicInteger begun = new AtomicInteger();
    assertThatThrownBy(() -> Threads.of(2).map(MANY, i -> {
          begun.incrementAndGet();
          throw new IllegalStateException("number " + i);
        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("number ");
    assertThat(begun.get()).isLessThanOrEqualTo(2);
  }

  /** The helper would wait for ever, and is waited for before the call comes back. */
  @Test
  void anInterruptEndsTheHelpersAndNothingRunsOn() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(2);
    AtomicInteger working = new AtomicInteger();
    AtomicBoolean isOver = new AtomicBoolean();
    Thread caller = new Thread(() -> {
      try {
        Threads.of(2).map(List.of(1, 2), i -> {
          working.incrementAndGet();
          begun.countDown();
          try {
            await(never);
          } finally {
            working.decrementAndGet();
          }
          return i;
        });
      } catch (CancellationException cancelled) {
        isOver.set(working.get() == 0);
      }
    });
    caller.start();
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    caller.interrupt();
    caller.join();
    assertThat(isOver).isTrue();
  }

  @Test
  void thereIsAlwaysSomebody() {
    assertThatIllegalArgumentException().isThrownBy(() -> Threads.of(0));
  }
}
