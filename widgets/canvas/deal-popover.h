#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteDealPopover:
 *
 * Asks what deal a line that was just drawn stands for. Enter takes it, Escape gives up; whatever else the hand or the
 * keyboard turns to takes it too when nothing that is needed is missing, and is not held up by it.
 */
#define ENTENTE_TYPE_DEAL_POPOVER (entente_deal_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDealPopover, entente_deal_popover, ENTENTE, DEAL_POPOVER, GtkPopover)

/**
 * EntenteDealQuestion:
 * @giver: (nullable): of a deal between two, the name of the company that draws it; what it gives and gets is asked for
 * @company_label: (nullable): what to call the company to be named, with a mnemonic; %NULL to name none
 * @companies: (array zero-terminated=1): names to offer for it
 * @kinds: bit set of the kinds of deal to choose from
 * @regions: (array zero-terminated=1): names to choose from; when there are none, no region is asked for
 *
 * What there is to choose from.
 */
typedef struct
{
  const char        *giver;
  const char        *company_label;
  const char *const *companies;
  guint              kinds;
  const char *const *regions;
} EntenteDealQuestion;

/**
 * EntenteDealAnswer:
 * @company: (nullable): name of the company at the other end, when it was asked for
 * @title: (nullable): of the deal
 * @gives: (nullable): what the company gives that draws it
 * @gets: (nullable): what that company gets
 * @kind: of the deal, or -1
 * @region: which of the regions, or -1
 */
typedef struct
{
  const char *company;
  const char *title;
  const char *gives;
  const char *gets;
  int         kind;
  int         region;
} EntenteDealAnswer;

/**
 * EntenteDealFunc:
 * @answer: (nullable): %NULL when it was given up
 * @left: whether the hand or the keyboard has gone elsewhere
 * @user_data: what was passed to entente_deal_popover_ask()
 */
typedef void (*EntenteDealFunc) (const EntenteDealAnswer *answer,
                                 gboolean                 left,
                                 gpointer                 user_data);

GtkWidget *entente_deal_popover_new (void) G_GNUC_WARN_UNUSED_RESULT;
void       entente_deal_popover_ask (EntenteDealPopover  *self,
                                     const GdkRectangle  *at,
                                     const EntenteDealQuestion *question,
                                     EntenteDealFunc      done,
                                     gpointer             user_data);
void       entente_deal_popover_leave (EntenteDealPopover *self);
void       entente_deal_popover_give_up (EntenteDealPopover *self);

G_END_DECLS
