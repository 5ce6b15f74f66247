#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkFileChooserNative *entente_file_chooser_new          (GtkWindow             *parent,
                                                         const char            *title,
                                                         GtkFileChooserAction   action,
                                                         const char            *accept) G_GNUC_WARN_UNUSED_RESULT;
void                  entente_file_chooser_add_filter   (GtkFileChooserNative  *chooser,
                                                         const char            *name,
                                                         const char            *suffix);
void                  entente_file_chooser_add_formats  (GtkFileChooserNative  *chooser,
                                                         const char            *name,
                                                         const char            *suffix);
void                  entente_file_chooser_suggest      (GtkFileChooserNative  *chooser,
                                                         const char            *path,
                                                         const char            *title,
                                                         const char            *suffix);
void                  entente_file_chooser_suggest_name (GtkFileChooserNative  *chooser,
                                                         const char            *path,
                                                         const char            *title,
                                                         const char            *suffix);
void                  entente_file_chooser_run          (GtkFileChooserNative  *chooser,
                                                         GCallback              callback,
                                                         gpointer               object);

G_END_DECLS
