#include "model/network/chart.h"

#include "model/network/chart-frames.h"
#include "model/network/chart-lanes.h"
#include "model/network/chart-pictures.h"
#include "model/network/chart-rest.h"
#include "model/object/bend.h"
#include "model/object/deal.h"
#include "model/object/group.h"
#include "model/object/layer.h"
#include "model/object/note.h"
#include "model/object/place.h"
#include "model/object/view.h"

#include <math.h>
#include <string.h>

typedef struct
{
  EntenteChart   *chart;
  EntenteScope   *scope;
  EntenteObject  *view;
  EntenteNetwork *network;
  GHashTable     *kept;
  gboolean        hides;
} Builder;

static const char *
keep (Builder    *builder,
      const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (builder->chart->strings, text) : NULL;
}

static gboolean
shows_company (Builder *builder,
               guint32  company)
{
  const char *const *ids = builder->view != NULL ? entente_object_get_references (builder->view, ENTENTE_VIEW_COMPANIES) : NULL;

  if (builder->hides && builder->kept != NULL && !g_hash_table_contains (builder->kept, builder->network->companies[company].id))
    return FALSE;

  return ids == NULL || ids[0] == NULL || g_strv_contains (ids, builder->network->companies[company].id);
}

/* Of a deal only the parties the view shows count; with fewer than two of them there is nothing to draw. */
static guint32
count_shown_parties (Builder *builder,
                     guint32  deal)
{
  const EntenteNetworkDeal *d = &builder->network->deals[deal];
  guint32                   n = 0;

  for (guint32 i = 0; i < d->n_parties; i++)
    n += builder->chart->company_place[builder->network->parties[d->first_party + i].company] != ENTENTE_NO_INDEX;

  return n;
}

static gboolean
shows_hub (Builder *builder,
           guint32  deal)
{
  const EntenteNetworkDeal *d = &builder->network->deals[deal];

  return d->n_parties >= 3 && count_shown_parties (builder, deal) >= 2 && (builder->chart->show_ended || d->status != ENTENTE_DEAL_STATUS_ENDED);
}

/* The card of the closed frame that all parties of a deal are in, with the company it runs as; else none */
static guint32
find_frame_of_deal (Builder *builder,
                    guint32  deal)
{
  const EntenteNetworkDeal *d = &builder->network->deals[deal];
  const guint32            *places = builder->chart->company_place;
  guint32                   frame = ENTENTE_NO_INDEX;

  if (count_shown_parties (builder, deal) < 2 || (d->status == ENTENTE_DEAL_STATUS_ENDED && !builder->chart->show_ended))
    return ENTENTE_NO_INDEX;

  for (guint32 i = 0; i < d->n_parties; i++)
    {
      guint32 place = places[builder->network->parties[d->first_party + i].company];

      if (place == ENTENTE_NO_INDEX)
        continue;
      if (builder->chart->places[place].kind != ENTENTE_CHART_FRAME || (frame != ENTENTE_NO_INDEX && place != frame))
        return ENTENTE_NO_INDEX;

      frame = place;
    }

  if (d->n_parties == 2 && builder->network->parties[d->first_party].company == builder->network->parties[d->first_party + 1].company)
    return ENTENTE_NO_INDEX;

  if (d->n_parties >= 3 && d->venture != ENTENTE_NO_INDEX && places[d->venture] != ENTENTE_NO_INDEX && places[d->venture] != frame)
    return ENTENTE_NO_INDEX;

  return frame;
}

static guint32
append_place (Builder         *builder,
              const char      *id,
              EntenteChartKind kind,
              guint32          index)
{
  EntenteChart *chart = builder->chart;

  chart->places[chart->n_places] = (EntenteChartPlace) {.id = keep (builder, id), .kind = kind, .index = index};

  return chart->n_places++;
}

/* A closed frame stands where it would lie open: its card in the middle of it. */
static void
list_frames (Builder *builder)
{
  EntenteChart *chart = builder->chart;

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (entente_chart_get_closed (chart, i) == i)
      {
        EntenteChartFrame *frame = &chart->frames[i];
        EntenteChartPlace *place;

        frame->place = append_place (builder, frame->id, ENTENTE_CHART_FRAME, i);
        place = &chart->places[frame->place];
        place->x = frame->x + frame->width / 2;
        place->y = frame->y + frame->height / 2;
        place->placed = TRUE;
      }

  for (guint32 i = 0; i < chart->n_frames; i++)
    if (entente_chart_get_closed (chart, i) != ENTENTE_NO_INDEX)
      chart->frames[i].place = chart->frames[entente_chart_get_closed (chart, i)].place;
}

static void
list_companies (Builder *builder)
{
  EntenteChart       *chart = builder->chart;
  g_autofree guint32 *gathered = entente_chart_gather (chart);

  for (guint32 i = 0; i < builder->network->n_companies; i++)
    if (!shows_company (builder, i))
      continue;
    else if (gathered[i] != ENTENTE_NO_INDEX)
      chart->company_place[i] = chart->frames[gathered[i]].place;
    else
      chart->company_place[i] = append_place (builder, builder->network->companies[i].id, ENTENTE_CHART_COMPANY, i);
}

static void
list_deals (Builder *builder)
{
  EntenteChart *chart = builder->chart;

  for (guint32 i = 0; i < builder->network->n_deals; i++)
    {
      chart->deal_frame[i] = find_frame_of_deal (builder, i);

      if (chart->deal_frame[i] != ENTENTE_NO_INDEX)
        chart->frames[chart->places[chart->deal_frame[i]].index].n_deals++;
      else if (shows_hub (builder, i))
        chart->deal_place[i] = append_place (builder, builder->network->deals[i].id, ENTENTE_CHART_HUB, i);
    }
}

static guint32 *
make_indices (guint32 n)
{
  guint32 *indices = g_new (guint32, MAX (n, 1));

  memset (indices, 0xff, sizeof *indices * n);

  return indices;
}

static void
list_places (Builder *builder)
{
  EntenteChart   *chart = builder->chart;
  EntenteNetwork *network = builder->network;

  chart->places = g_new0 (EntenteChartPlace, network->n_companies + network->n_deals + chart->n_frames + 1);
  chart->company_place = make_indices (network->n_companies);
  chart->deal_place = make_indices (network->n_deals);
  chart->deal_frame = make_indices (network->n_deals);

  list_frames (builder);
  list_companies (builder);
  list_deals (builder);
  entente_chart_count_in_frames (chart);
}

static EntenteChartPlace *
find_place (Builder    *builder,
            const char *id)
{
  EntenteChart *chart = builder->chart;
  guint32       company = entente_network_find (builder->network, ENTENTE_COMPANY, id);
  guint32       deal = entente_network_find (builder->network, ENTENTE_DEAL, id);
  guint32       index = ENTENTE_NO_INDEX;

  if (company != ENTENTE_NO_INDEX)
    index = chart->company_place[company];
  else if (deal != ENTENTE_NO_INDEX)
    index = chart->deal_place[deal];

  return index != ENTENTE_NO_INDEX ? &chart->places[index] : NULL;
}

typedef void (*TakeFunc) (Builder       *builder,
                          EntenteObject *object);

static guint
for_each_of_view (Builder    *builder,
                  EntenteType type,
                  guint       view_field,
                  TakeFunc    take)
{
  GListModel *objects = entente_scope_get_objects (builder->scope, type);
  guint       n = g_list_model_get_n_items (objects);

  for (guint i = 0; builder->view != NULL && take != NULL && i < n; i++)
    {
      g_autoptr (EntenteObject) object = g_list_model_get_item (objects, i);

      if (entente_object_refers_to (object, view_field, entente_object_get_id (builder->view)))
        take (builder, object);
    }

  return n;
}

static void
take_place (Builder       *builder,
            EntenteObject *object)
{
  EntenteChartPlace *place = find_place (builder, entente_object_get_reference (object, ENTENTE_PLACE_OBJECT));

  if (place == NULL || entente_object_get_value (object, ENTENTE_PLACE_X) == NULL || entente_object_get_value (object, ENTENTE_PLACE_Y) == NULL)
    return;

  if (place->kind == ENTENTE_CHART_FRAME)
    {
      builder->chart->frames[place->index].is_pinned |= entente_object_get_flag (object, ENTENTE_PLACE_PINNED);
      return;
    }

  place->x = entente_object_get_number (object, ENTENTE_PLACE_X, 0);
  place->y = entente_object_get_number (object, ENTENTE_PLACE_Y, 0);
  place->pinned = entente_object_get_flag (object, ENTENTE_PLACE_PINNED);
  place->placed = TRUE;
}

static void
take_bend (Builder       *builder,
           EntenteObject *object)
{
  EntenteChartBend   *bend = &builder->chart->bends[builder->chart->n_bends++];
  guint               n_labels;
  const EntentePoint *points = entente_value_get_points (entente_object_get_value (object, ENTENTE_BEND_POINTS), &bend->n_points);
  const EntentePoint *label = entente_value_get_points (entente_object_get_value (object, ENTENTE_BEND_LABEL), &n_labels);

  bend->id = keep (builder, entente_object_get_id (object));
  bend->line = keep (builder, entente_object_get_reference (object, ENTENTE_BEND_LINE));
  bend->points = g_memdup2 (points, sizeof *points * bend->n_points);
  bend->label = n_labels > 0 ? label[0] : (EntentePoint) {NAN, NAN};
}

static void
take_note (Builder       *builder,
           EntenteObject *object)
{
  double x = entente_object_get_number (object, ENTENTE_NOTE_X, 0);
  double y = entente_object_get_number (object, ENTENTE_NOTE_Y, 0);

  if (entente_chart_is_put_away (builder->chart, x, y))
    return;

  builder->chart->notes[builder->chart->n_notes++] = (EntenteChartNote) {
    .id = keep (builder, entente_object_get_id (object)),
    .text = keep (builder, entente_object_get_text (object, ENTENTE_NOTE_TEXT)),
    .x = x,
    .y = y,
    .width = entente_object_get_number (object, ENTENTE_NOTE_WIDTH, 180),
    .style = entente_object_get_choice (object, ENTENTE_NOTE_STYLE, ENTENTE_NOTE_STYLE_PLAIN),
    .color = keep (builder, entente_object_get_text (object, ENTENTE_NOTE_COLOR)),
    .align = entente_object_get_choice (object, ENTENTE_NOTE_ALIGN, ENTENTE_NOTE_ALIGN_START),
    .layer = entente_object_get_choice (object, ENTENTE_NOTE_LAYER, ENTENTE_LAYER_OVER),
    .order = entente_object_get_number (object, ENTENTE_NOTE_ORDER, 0),
  };
}

static void
take_members (Builder           *builder,
              EntenteObject     *object,
              EntenteChartFrame *frame)
{
  const char *const *ids = entente_object_get_references (object, ENTENTE_GROUP_MEMBERS);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      guint32 company = entente_network_find (builder->network, ENTENTE_COMPANY, ids[i]);

      if (company == ENTENTE_NO_INDEX || !shows_company (builder, company))
        continue;

      frame->members = g_renew (guint32, frame->members, frame->n_members + 1);
      frame->members[frame->n_members++] = company;
    }
}

static void
take_frame (Builder       *builder,
            EntenteObject *object)
{
  EntenteChartFrame *frame = &builder->chart->frames[builder->chart->n_frames++];

  *frame = (EntenteChartFrame) {
    .id = keep (builder, entente_object_get_id (object)),
    .name = keep (builder, entente_object_get_text (object, ENTENTE_GROUP_NAME)),
    .color = keep (builder, entente_object_get_text (object, ENTENTE_GROUP_COLOR)),
    .x = entente_object_get_number (object, ENTENTE_GROUP_X, 0),
    .y = entente_object_get_number (object, ENTENTE_GROUP_Y, 0),
    .width = entente_object_get_number (object, ENTENTE_GROUP_WIDTH, 240),
    .height = entente_object_get_number (object, ENTENTE_GROUP_HEIGHT, 160),
    .closed = entente_object_get_flag (object, ENTENTE_GROUP_CLOSED),
  };
  take_members (builder, object, frame);
}

static void
take_choices (Builder *builder)
{
  EntenteChart  *chart = builder->chart;
  EntenteObject *view = builder->view;

  if (view == NULL)
    {
      chart->show_stakes = chart->show_ended = TRUE;
      chart->margin_mm = 10;
      return;
    }

  chart->id = keep (builder, entente_object_get_id (view));
  chart->name = keep (builder, entente_object_get_label (view));
  chart->subtitle = keep (builder, entente_object_get_text (view, ENTENTE_VIEW_SUBTITLE));
  chart->show_stakes = entente_object_get_choice (view, ENTENTE_VIEW_SHOW_STAKES, ENTENTE_VIEW_SHOW_SHOW) == ENTENTE_VIEW_SHOW_SHOW;
  chart->show_ended = entente_object_get_choice (view, ENTENTE_VIEW_SHOW_ENDED, ENTENTE_VIEW_SHOW_SHOW) == ENTENTE_VIEW_SHOW_SHOW;
  chart->badges = entente_object_get_choice (view, ENTENTE_VIEW_SHOW_BADGES, ENTENTE_VIEW_BADGE_COUNT);
  chart->line_shape = entente_object_get_choice (view, ENTENTE_VIEW_LINE_SHAPE, ENTENTE_VIEW_LINE_CURVED);
  chart->line_routing = entente_object_get_choice (view, ENTENTE_VIEW_LINE_ROUTING, ENTENTE_VIEW_ROUTING_AROUND);
  chart->paper = entente_object_get_choice (view, ENTENTE_VIEW_PAPER, ENTENTE_VIEW_PAPER_A4);
  chart->portrait = entente_object_get_choice (view, ENTENTE_VIEW_ORIENTATION, 0) == ENTENTE_VIEW_ORIENTATION_PORTRAIT;
  chart->margin_mm = entente_object_get_number (view, ENTENTE_VIEW_MARGIN, 10);
  chart->legend = entente_object_get_choice (view, ENTENTE_VIEW_LEGEND, ENTENTE_VIEW_LEGEND_BOTTOM);
}

static void
count_hidden (Builder *builder)
{
  for (guint32 i = 0; i < builder->network->n_companies; i++)
    builder->chart->n_hidden += builder->chart->company_place[i] == ENTENTE_NO_INDEX;
}

/**
 * entente_chart_new:
 * @network: the plan in one scenario at one date
 * @scope: where the view is to be found
 * @view: (nullable): id of a view; %NULL for a chart of everything without a view
 *
 * Blocks while figures are computed that looks follow from.
 *
 * Returns: (transfer full): what is to be drawn
 */
EntenteChart *
entente_chart_new (EntenteNetwork *network,
                   EntenteScope   *scope,
                   const char     *view)
{
  g_autoptr (EntentePlanReports) reports = entente_plan_reports_new (scope, network->day);

  return entente_chart_new_focused (network, scope, view, NULL, FALSE, &(EntenteReportSource) {entente_plan_reports_get, reports});
}

/**
 * entente_chart_new_focused:
 * @network: the plan in one scenario at one date
 * @scope: where the view is to be found
 * @view: (nullable): id of a view; %NULL for a chart of everything without a view
 * @kept: (nullable) (element-type utf8): ids of companies, deals and stakes that somebody looks at; %NULL for all
 * @hides: whether the other companies are left out, and not only drawn faintly
 * @reports: (nullable): where rules by quantities of methods find them; of a report that is not there nothing is known
 *
 * Returns: (transfer full): what is to be drawn
 */
EntenteChart *
entente_chart_new_focused (EntenteNetwork            *network,
                           EntenteScope              *scope,
                           const char                *view,
                           GHashTable                *kept,
                           gboolean                   hides,
                           const EntenteReportSource *reports)
{
  EntenteChart *chart = g_new0 (EntenteChart, 1);
  Builder       builder = {
          .chart = chart,
          .scope = scope,
          .network = network,
          .view = entente_scope_lookup (scope, view),
          .kept = kept,
          .hides = hides,
  };

  g_atomic_ref_count_init (&chart->ref_count);
  chart->network = entente_network_ref (network);
  chart->lens = entente_lens_new (network, scope, view, reports);
  chart->strings = g_string_chunk_new (4096);
  chart->bends = g_new0 (EntenteChartBend, for_each_of_view (&builder, ENTENTE_BEND, ENTENTE_BEND_VIEW, NULL) + 1);
  chart->notes = g_new0 (EntenteChartNote, for_each_of_view (&builder, ENTENTE_NOTE, ENTENTE_NOTE_VIEW, NULL) + 1);
  chart->frames = g_new0 (EntenteChartFrame, for_each_of_view (&builder, ENTENTE_GROUP, ENTENTE_GROUP_VIEW, NULL) + 1);

  take_choices (&builder);
  for_each_of_view (&builder, ENTENTE_GROUP, ENTENTE_GROUP_VIEW, take_frame);
  entente_chart_nest_frames (chart);
  list_places (&builder);
  count_hidden (&builder);
  for_each_of_view (&builder, ENTENTE_PLACE, ENTENTE_PLACE_VIEW, take_place);
  entente_chart_place_the_rest (builder.chart);
  for_each_of_view (&builder, ENTENTE_BEND, ENTENTE_BEND_VIEW, take_bend);
  for_each_of_view (&builder, ENTENTE_NOTE, ENTENTE_NOTE_VIEW, take_note);
  entente_chart_take_lanes (chart, scope);
  entente_chart_take_pictures (chart, scope);

  if (kept != NULL && !hides)
    entente_chart_mark_faint (chart, kept);

  return chart;
}

EntenteChart *
entente_chart_ref (EntenteChart *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
entente_chart_unref (EntenteChart *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint32 i = 0; i < self->n_bends; i++)
    g_free ((gpointer)self->bends[i].points);

  for (guint32 i = 0; i < self->n_frames; i++)
    g_free (self->frames[i].members);

  g_free (self->bends);
  g_free (self->notes);
  g_free (self->pictures);
  g_free (self->frames);
  g_free (self->columns);
  g_free (self->rows);
  g_free (self->places);
  g_free (self->company_place);
  g_free (self->deal_place);
  g_free (self->deal_frame);
  g_string_chunk_free (self->strings);
  for (int i = 0; i < ENTENTE_RULE_N_TARGETS; i++)
    g_free (self->faint[i]);

  entente_lens_free (self->lens);
  entente_network_unref (self->network);
  g_free (self);
}
