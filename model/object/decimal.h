#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDecimal:
 * @mantissa: all digits, as one integer
 * @scale: how many of them stand behind the decimal point, 0 to %ENTENTE_DECIMAL_MAX_SCALE
 *
 * An exact decimal number. Kept normalised: no trailing zero behind the point.
 */
typedef struct
{
  gint64 mantissa;
  guint8 scale;
} EntenteDecimal;

#define ENTENTE_DECIMAL_MAX_SCALE 12

gboolean       entente_decimal_parse       (const char            *text,
                                            const char           **end,
                                            EntenteDecimal        *decimal);
char          *entente_decimal_to_string   (EntenteDecimal         decimal) G_GNUC_WARN_UNUSED_RESULT;
double         entente_decimal_to_double   (EntenteDecimal         decimal);
EntenteDecimal entente_decimal_from_int    (gint64                 integer);
gboolean       entente_decimal_shift       (EntenteDecimal         decimal,
                                            int                    places,
                                            EntenteDecimal        *result);
gboolean       entente_decimal_add         (EntenteDecimal         a,
                                            EntenteDecimal         b,
                                            EntenteDecimal        *result);
int            entente_decimal_compare     (EntenteDecimal         a,
                                            EntenteDecimal         b);

G_END_DECLS
