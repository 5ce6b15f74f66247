#pragma once

#include "model/analysis/report.h"

G_BEGIN_DECLS

/**
 * EntenteNumberStyle:
 * @divisor: what numbers are divided by
 * @decimals: places behind the decimal point
 * @suffix: behind the number, with its blank: "\u00a0m", "\u00a0%", or empty
 *
 * How the numbers of one scale are written, all alike.
 */
typedef struct
{
  double divisor;
  int    decimals;
  char   suffix[16];
} EntenteNumberStyle;

void  entente_number_style_init    (EntenteNumberStyle       *style,
                                    EntenteQuantityKind       kind,
                                    double                    largest,
                                    double                    step);
char *entente_number_style_format  (const EntenteNumberStyle *style,
                                    double                    number) G_GNUC_WARN_UNUSED_RESULT;
char *entente_number_to_text       (double                    number,
                                    EntenteQuantityKind       kind,
                                    const char               *currency) G_GNUC_WARN_UNUSED_RESULT;
char *entente_number_range_to_text (EntenteRange              range,
                                    EntenteQuantityKind       kind,
                                    const char               *currency) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
