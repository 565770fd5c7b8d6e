// What Swift cannot say: instructions that not every processor has.
#ifndef OVERSIGHT_CDIGESTS_H
#define OVERSIGHT_CDIGESTS_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256, and the system lets programs use them; 0 or 1.
int oversight_sha256_is_fast(void);

/// Adds whole blocks to the state of SHA-256 (FIPS 180-4, section 6.2) with those instructions.
///
/// Only where `oversight_sha256_is_fast` says so: elsewhere it does nothing.
///
/// - state: The eight words a to h.
/// - blocks: `count` times 64 bytes; they need not be aligned.
void oversight_sha256_add(uint32_t *_Nonnull state, const void *_Nullable blocks, size_t count);

#endif
