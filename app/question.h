#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWindow *entente_question_new      (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *body) G_GNUC_WARN_UNUSED_RESULT;
void       entente_question_add      (GtkWindow              *question,
                                      const char             *response,
                                      const char             *label,
                                      AdwResponseAppearance   appearance);
void       entente_question_ask      (GtkWindow              *question,
                                      GCallback               callback,
                                      gpointer                object);
void       entente_tell              (GtkWindow              *parent,
                                      const char             *heading,
                                      const char             *body);
void       entente_close_on_escape   (GtkWidget              *window);

G_END_DECLS
