#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ENTENTE_SIMD:
 *
 * Makes a function twice: for any processor, and for those with wider vectors. Both take the same steps in the same
 * order on eight numbers at a time, so that results are the same to the last bit.
 */
#if defined(__x86_64__) && defined(__GLIBC__) && defined(__OPTIMIZE__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define ENTENTE_SIMD __attribute__ ((target_clones ("avx2", "default")))
#else
#define ENTENTE_SIMD
#endif

#define ENTENTE_LANES 8u

typedef float   EntenteFloats __attribute__ ((vector_size (32)));
typedef gint32  EntenteInts __attribute__ ((vector_size (32)));
typedef guint16 EntenteShorts __attribute__ ((vector_size (16)));

/* How many numbers to make room for, so that the last vector is whole. */
#define ENTENTE_PADDED(n) (((gsize)(n) + ENTENTE_LANES - 1) / ENTENTE_LANES * ENTENTE_LANES)

/* As many as fill the last vector, all 0; they are freed by g_aligned_free (). */
static inline float *
entente_floats_new (gsize n)
{
  return g_aligned_alloc0 (ENTENTE_PADDED (MAX (n, 1)), sizeof (float), sizeof (float) * ENTENTE_LANES);
}

/* Eight numbers without their signs. */
#define ENTENTE_ABSOLUTE(values) ((EntenteFloats)((EntenteInts)(values) & 0x7fffffff))

/**
 * ENTENTE_RECIPROCAL_ROOT:
 * @root: (out): eight numbers, near 1 / sqrt (@square)
 * @square: eight numbers, above 0
 *
 * Within 0.07 % of the true value, and by the same steps on every processor.
 *
 * Source: J. Kadlec, "Improving the fast inverse square root", 2010, after C. Lomont, "Fast inverse square root", Purdue
 * University, 2003.
 */
#define ENTENTE_RECIPROCAL_ROOT(root, square)                                          \
  G_STMT_START                                                                         \
  {                                                                                    \
    (root) = (EntenteFloats)(0x5f1ffff9 - ((EntenteInts)(square) >> 1));               \
    (root) *= 0.703952253f * (2.38924456f - (square) * (root) * (root));               \
  }                                                                                    \
  G_STMT_END

G_END_DECLS
