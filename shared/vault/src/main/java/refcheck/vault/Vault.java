package refcheck.vault;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import refcheck.domain.dossier.PartName;

/**
 * Seals and opens dossier parts. Every part has its own data key, which seals exactly one message.
 * Deleting the key makes every copy of the part unreadable.
 */
@Singleton
public final class Vault {
  private static final int ID_BYTES = 16;

  private final DataKeyProvider keys;

  Vault(DataKeyProvider keys) {
    this.keys = keys;
  }

  /** Creates a vault without dependency injection. */
  public static Vault over(DataKeyProvider keys) {
    return new Vault(keys);
  }

  /** Seals the parts of one owner, in parallel. */
  public List<SealedPart> seal(Owner owner, Map<PartName, byte[]> parts) {
    return inParallel(
        parts.entrySet(),
        part -> seal(new EncryptionContext(owner, part.getKey()), part.getValue()));
  }

  /**
   * Opens parts of one owner, in parallel.
   *
   * @throws DecryptionException if one of them was changed, swapped or belongs to another owner
   */
  public Map<PartName, byte[]> open(Owner owner, Collection<SealedPart> parts) {
    return inParallel(parts, part -> Map.entry(part.name(), open(owner, part))).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private SealedPart seal(EncryptionContext context, byte[] clear) {
    var key = keys.generate(context);
    var id = new byte[ID_BYTES];
    new SecureRandom().nextBytes(id);
    return new SealedPart(
        context.part(),
        HexFormat.of().formatHex(id),
        SealedMessage.seal(key.plain(), clear, context),
        key.wrapped());
  }

  private byte[] open(Owner owner, SealedPart part) {
    var context = new EncryptionContext(owner, part.name());
    return SealedMessage.open(keys.unwrap(part.wrappedKey(), context), part.ciphertext(), context);
  }

  private static <T, R> List<R> inParallel(Collection<T> all, Function<T, R> work) {
    if (all.size() == 1) {
      return all.stream().map(work).toList();
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = all.stream().map(each -> threads.submit(() -> work.apply(each))).toList();
      return futures.stream().map(Vault::outcome).toList();
    }
  }

  private static <R> R outcome(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException failure -> throw failure;
        case Error failure -> throw failure;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sealing", e);
    }
  }
}
