package refcheck.local.template;

import java.util.List;

/**
 * A KMS key; the first alias is ours and always there, by which a second start finds the key again.
 */
public record Key(String logicalId, List<String> aliases) {}
