/*
 * Reads whatever it is given as GraphML. What comes in makes a sound project: it is written, and read again without a word.
 * And it goes out and comes back with as many companies and deals.
 */

#include "model/exchange/format.h"
#include "tests/fuzz/exchange.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            size_t        size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        size_t        size)
{
  fuzz_exchange (entente_format_find ("graphml"), data, size);

  return 0;
}
