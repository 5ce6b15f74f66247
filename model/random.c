#include "model/random.h"

static guint64
rotate (guint64 x,
        int     bits)
{
  return (x << bits) | (x >> (64 - bits));
}

/**
 * entente_random_seed:
 * @self: a generator
 * @seed: any number
 *
 * Source: D. Blackman and S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM Transactions on
 * Mathematical Software 47(4), 2021.
 */
void
entente_random_seed (EntenteRandom *self,
                     guint64        seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->state); i++)
    {
      guint64 z = (seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15));

      z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      self->state[i] = z ^ (z >> 31);
    }
}

/**
 * entente_random_next:
 * @self: a seeded generator
 *
 * Returns: 64 random bits
 */
guint64
entente_random_next (EntenteRandom *self)
{
  guint64 *s = self->state;
  guint64  result = rotate (s[1] * 5, 7) * 9;
  guint64  t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate (s[3], 45);

  return result;
}

/**
 * entente_random_next_uniform:
 * @self: a seeded generator
 *
 * Returns: a number from 0, inclusive, to 1, exclusive
 */
double
entente_random_next_uniform (EntenteRandom *self)
{
  return (double)(entente_random_next (self) >> 11) * 0x1.0p-53;
}

/**
 * entente_random_next_below:
 * @self: a seeded generator
 * @bound: above 0
 *
 * Returns: an integer from 0 to @bound - 1, each as likely as the other
 */
guint32
entente_random_next_below (EntenteRandom *self,
                           guint32        bound)
{
  return (guint32)(((entente_random_next (self) >> 32) * bound) >> 32);
}
