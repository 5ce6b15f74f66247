/*
 * Linked into the program where leaks are looked for. With more than 2,047 names of types, properties and the like, GLib
 * makes a larger table of them, and gives up the first one without freeing it, as a thread may be reading it. It is the
 * first block of its size, and stays reachable here.
 */
#include <stddef.h>

#define TABLE_BYTES (2048 * sizeof (char *))

void __sanitizer_malloc_hook (const volatile void *block,
                              size_t               size);

static const volatile void *volatile first_table;

/* Called by the sanitizer after each allocation. */
void
__sanitizer_malloc_hook (const volatile void *block,
                         size_t               size)
{
  if (first_table == NULL && size == TABLE_BYTES)
    first_table = block;
}
