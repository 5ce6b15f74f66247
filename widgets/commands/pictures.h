#pragma once

#include "widgets/drawing/scene.h"
#include "widgets/workspace.h"

G_BEGIN_DECLS

/**
 * EntenteNewPicture:
 * @name: (nullable): what it shows
 * @data: the picture as it is stored
 * @rect: where it shall be, points
 */
typedef struct
{
  const char *name;
  const char *data;
  EntenteRect rect;
} EntenteNewPicture;

gboolean entente_command_add_pictures (EntenteWorkspace        *workspace,
                                       const EntenteNewPicture *pictures,
                                       guint                    n_pictures);

G_END_DECLS
