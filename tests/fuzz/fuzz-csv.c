/*
 * Reads whatever it is given as a table. What comes in makes a sound project: it is written, and read again without a word.
 */

#include "model/exchange/format.h"
#include "tests/fuzz/exchange.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  fuzz_exchange (entente_format_find ("csv"), data, size);

  return 0;
}
