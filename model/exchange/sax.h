#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteSaxValue:
 * @text: (nullable): the value of an attribute; does not end in NUL
 * @length: its length in bytes
 */
typedef struct
{
  const char *text;
  gsize       length;
} EntenteSaxValue;

EntenteSaxValue entente_sax_find       (const unsigned char **attributes,
                                        int                   n_attributes,
                                        const char           *name);
gboolean        entente_sax_find_number (const unsigned char **attributes,
                                        int                   n_attributes,
                                        const char           *name,
                                        double               *number);
gboolean        entente_sax_equal      (EntenteSaxValue       value,
                                        const char           *text);

G_END_DECLS
