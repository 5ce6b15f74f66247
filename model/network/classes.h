#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_CLASSES_MAX 5u

/**
 * EntenteClasses:
 * @n: number of classes; 0 when no number is known
 * @limits: (array length=n+1): rising; class i holds numbers from limits[i] up to, but without, limits[i + 1]; the last
 *   class holds its upper limit too
 * @whole: the numbers are whole and each class holds but one of them, limits[i]
 * @counted: the numbers are whole
 * @closed: one of them is the upper limit of the last class
 */
typedef struct
{
  guint    n;
  double   limits[ENTENTE_CLASSES_MAX + 1];
  gboolean whole;
  gboolean counted;
  gboolean closed;
} EntenteClasses;

EntenteClasses entente_classes_make (const double         *numbers,
                                     guint32               n_numbers);
guint          entente_classes_find (const EntenteClasses *self,
                                     double                number);

G_END_DECLS
