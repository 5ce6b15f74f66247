#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *folder_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void   folder_remove (char       *path);
void   folder_empty  (const char *path);
GStrv  folder_list   (const char *path) G_GNUC_WARN_UNUSED_RESULT;
char  *folder_show   (const char *path) G_GNUC_WARN_UNUSED_RESULT;

typedef char Folder;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Folder, folder_remove)

G_END_DECLS
