package org.luoshi.platform.operations;

import java.util.List;
import org.luoshi.platform.operations.archive.Manifest;

/**
 * What came back (恢复结果): every table equal, every content whole, the journal's chain intact.
 *
 * @param strangers tables of the archive that are none of the program's and were left out
 * @param files contents laid at their place
 * @param migrated migrations that ran after the archive's own
 */
public record Restored(Manifest manifest, List<TableProof> tables, List<String> strangers, int files, int migrated) {}
