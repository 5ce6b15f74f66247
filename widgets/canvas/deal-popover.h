#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDealPopover:
 *
 * Asks what deal a line that was just drawn stands for. Enter takes it, Escape gives up; a click elsewhere takes it when
 * nothing that is needed is missing.
 */
#define ENTENTE_TYPE_DEAL_POPOVER (entente_deal_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealPopover, entente_deal_popover, ENTENTE, DEAL_POPOVER, GtkPopover)

/**
 * EntenteDealAnswer:
 * @company: (nullable): name of the company at the other end, when it was asked for
 * @title: (nullable): of the deal
 * @kind: of the deal, or -1
 */
typedef struct
{
  const char *company;
  const char *title;
  int         kind;
} EntenteDealAnswer;

/**
 * EntenteDealFunc:
 * @answer: (nullable): %NULL when it was given up
 * @user_data: what was passed to entente_deal_popover_ask()
 */
typedef void (*EntenteDealFunc) (const EntenteDealAnswer *answer,
                                 gpointer                 user_data);

GtkWidget *entente_deal_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_deal_popover_ask (EntenteDealPopover  *self,
                                     const GdkRectangle  *at,
                                     const char          *company_label,
                                     guint                kinds,
                                     EntenteDealFunc      done,
                                     gpointer             user_data);
void       entente_deal_popover_give_up (EntenteDealPopover *self);

G_END_DECLS
