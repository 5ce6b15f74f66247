#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  entente_xml_append_value  (GString    *buffer,
                                 const char *text,
                                 gsize       length);
void  entente_xml_append_text   (GString    *buffer,
                                 const char *text,
                                 gsize       length);
gsize entente_xml_escape_tail   (GString    *buffer,
                                 gsize       start);

G_END_DECLS
