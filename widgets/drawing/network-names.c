#include "widgets/drawing/network-builder.h"

#include "model/object/company.h"
#include "model/object/deal.h"
#include "model/object/party.h"

#include <glib/gi18n.h>
#include <math.h>

static const char *
get_choice_label (const EntenteTypeInfo *info,
                  guint                  field,
                  int                    choice,
                  int                    n_choices)
{
  return choice >= 0 && choice < n_choices ? _ (info->fields[field].choices[choice].label) : NULL;
}

/* "a", "a and b", "a, b and c" */
static char *
join_names (GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      if (i > 0)
        g_string_append (joined, i == names->len - 1 ? _(" and ") : _(", "));

      g_string_append (joined, names->pdata[i]);
    }

  return g_string_free (joined, FALSE);
}

static void
append_part (GString    *name,
             const char *part)
{
  if (part == NULL || part[0] == '\0')
    return;

  if (name->len > 0)
    g_string_append (name, _(", "));

  g_string_append (name, part);
}

static void
append_traits (const EntenteNetworkBuilder *builder,
               guint32                      company,
               gboolean                     want,
               GString                     *name)
{
  g_autoptr (GPtrArray) traits = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint32 i = builder->first_trait[company]; i != ENTENTE_NO_INDEX; i = builder->next_trait[i])
    if (builder->network->traits[i].is_want == want && builder->network->traits[i].name != NULL)
      g_ptr_array_add (traits, (gpointer)builder->network->traits[i].name);

  if (traits->len == 0)
    return;

  joined = join_names (traits);
  g_string_append_printf (name, want ? _("; wants %s") : _("; has %s"), joined);
}

static void
add_company_name (EntenteNetworkBuilder *builder,
                  guint32                company,
                  const EntenteRect     *box)
{
  const EntenteNetworkCompany *entry = &builder->network->companies[company];
  guint32                      n_deals = builder->network->company_offsets[company + 1] - builder->network->company_offsets[company];
  g_autoptr (GString) name = g_string_new (entry->placeholder ? _("Placeholder company") : _("Company"));
  g_autofree char *deals = g_strdup_printf (ngettext ("%u deal", "%u deals", n_deals), n_deals);

  append_part (name, entry->name);
  append_part (name, get_choice_label (&entente_company_info, ENTENTE_COMPANY_KIND, entry->kind, ENTENTE_COMPANY_N_KINDS));

  if (entry->region < builder->network->n_regions)
    append_part (name, builder->network->regions[entry->region].name);

  append_part (name, deals);
  append_traits (builder, company, FALSE, name);
  append_traits (builder, company, TRUE, name);

  entente_scene_add_name (builder->scene, entry->id, box, name->str);
}

static void
add_once (GPtrArray  *things,
          const char *thing)
{
  if (thing != NULL && !g_ptr_array_find_with_equal_func (things, thing, g_str_equal, NULL))
    g_ptr_array_add (things, (gpointer)thing);
}

/* Where all give the same, one gets it from many: it is named once. */
static void
append_flows (const EntenteNetworkBuilder *builder,
              const EntenteNetworkDeal    *deal,
              guint32                      party,
              gboolean                     gives,
              GString                     *name)
{
  g_autoptr (GPtrArray) things = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  for (guint32 i = deal->first_flow; i < deal->first_flow + deal->n_flows; i++)
    {
      const EntenteNetworkFlow *flow = &builder->network->flows[i];
      gboolean                  gets = flow->receiver == party || (flow->receiver == ENTENTE_NO_INDEX && flow->giver != party);

      if (gives ? flow->giver == party : gets)
        add_once (things, flow->what);
    }

  if (things->len == 0)
    return;

  joined = join_names (things);
  g_string_append_printf (name, gives ? _(" gives %s") : _(" gets %s"), joined);
}

/* " gives A, gets B"; empty if neither */
static char *
describe_party (const EntenteNetworkBuilder *builder,
                const EntenteNetworkDeal    *deal,
                guint32                      party)
{
  g_autoptr (GString) gets = g_string_new (NULL);
  GString *text = g_string_new (NULL);

  append_flows (builder, deal, party, TRUE, text);
  append_flows (builder, deal, party, FALSE, gets);

  if (text->len > 0 && gets->len > 0)
    g_string_append_c (text, ',');

  g_string_append (text, gets->str);

  return g_string_free (text, FALSE);
}

static gboolean
are_all_alike (char  **texts,
               guint32 n)
{
  for (guint32 i = 1; i < n; i++)
    if (!g_str_equal (texts[i], texts[0]))
      return FALSE;

  return n > 2;
}

/* "; Nissan gives A, gets B; Honda gives B, gets A", or what they all give and get */
static void
append_parties (const EntenteNetworkBuilder *builder,
                const EntenteNetworkDeal    *deal,
                GString                     *name)
{
  g_auto (GStrv) texts = g_new0 (char *, deal->n_parties + 1);
  gboolean alike;

  for (guint32 i = 0; i < deal->n_parties; i++)
    texts[i] = describe_party (builder, deal, deal->first_party + i);

  alike = are_all_alike (texts, deal->n_parties);

  for (guint32 i = 0; i < (alike ? 1 : deal->n_parties); i++)
    {
      guint32 company = builder->network->parties[deal->first_party + i].company;

      if (texts[i][0] != '\0' && company < builder->network->n_companies)
        g_string_append_printf (name, _("; %s%s"), alike ? _("each") : builder->network->companies[company].name, texts[i]);
    }
}

static void
add_deal_name (EntenteNetworkBuilder *builder,
               guint32                deal)
{
  const EntenteNetworkDeal *entry = &builder->network->deals[deal];
  g_autoptr (GString) name = g_string_new (_("Deal"));
  g_autoptr (GPtrArray) parties = g_ptr_array_new ();
  g_autofree char *joined = NULL;
  EntenteRect      bounds;

  for (guint32 i = entry->first_party; i < entry->first_party + entry->n_parties; i++)
    if (builder->network->parties[i].company < builder->network->n_companies)
      g_ptr_array_add (parties, (gpointer)builder->network->companies[builder->network->parties[i].company].name);

  joined = join_names (parties);
  append_part (name, entry->title);
  append_part (name, joined);

  if (entry->tells_status)
    append_part (name, get_choice_label (&entente_deal_info, ENTENTE_DEAL_STATUS, entry->status, ENTENTE_DEAL_N_STATUSES));

  if (entry->n_flows > 0)
    append_parties (builder, entry, name);

  if (entry->one_sided)
    g_string_append (name, _("; one-sided"));

  if (entente_scene_get_object_bounds (builder->scene, entry->id, &bounds))
    entente_scene_add_name (builder->scene, entry->id, &bounds, name->str);
}

static const char *
get_place_name (const EntenteNetworkBuilder *builder,
                guint32                      place)
{
  const EntenteChartPlace *entry = &builder->chart->places[place];

  switch (entry->kind)
    {
    case ENTENTE_CHART_FRAME:
      return entente_network_get_frame_name (&builder->chart->frames[entry->index]);

    case ENTENTE_CHART_HUB:
      return builder->network->deals[entry->index].title;

    case ENTENTE_CHART_COMPANY:
    default:
      return builder->network->companies[entry->index].name;
    }
}

/* "Frontier platform, talks" */
static void
append_gathered_deal (const EntenteNetworkBuilder *builder,
                      guint32                      deal,
                      GString                     *name)
{
  const EntenteNetworkDeal *entry = &builder->network->deals[deal];
  g_autoptr (GString) part = g_string_new (entry->title);

  if (entry->tells_status)
    append_part (part, get_choice_label (&entente_deal_info, ENTENTE_DEAL_STATUS, entry->status, ENTENTE_DEAL_N_STATUSES));

  g_string_append_printf (name, _("; %s"), part->str);
}

/* "7 deals between Europe and Toyota; Frontier platform, talks; ..." */
static void
add_gathered_name (EntenteNetworkBuilder    *builder,
                   const EntenteNetworkLine *line)
{
  guint       n = line->gathered->len;
  const char *from = get_place_name (builder, line->from), *to = get_place_name (builder, line->to);
  g_autoptr (GString) name = g_string_new (NULL);
  EntenteRect bounds;

  if (line->kind == ENTENTE_NETWORK_STAKE)
    g_string_append_printf (name, ngettext ("%u stake between %s and %s", "%u stakes between %s and %s", n), n, from, to);
  else
    g_string_append_printf (name, ngettext ("%u deal between %s and %s", "%u deals between %s and %s", n), n, from, to);

  for (guint i = 0; line->kind == ENTENTE_NETWORK_DEAL && i < n; i++)
    append_gathered_deal (builder, g_array_index (line->gathered, guint32, i), name);

  if (entente_scene_get_object_bounds (builder->scene, line->object, &bounds))
    entente_scene_add_name (builder->scene, line->object, &bounds, name->str);
}

static void
add_frame_name (EntenteNetworkBuilder   *builder,
                const EntenteChartFrame *frame)
{
  g_autoptr (GString) name = g_string_new (_("Frame"));
  g_autofree char *companies = g_strdup_printf (ngettext ("%u company", "%u companies", frame->n_companies), frame->n_companies);
  g_autofree char *deals = g_strdup_printf (ngettext ("%u deal within", "%u deals within", frame->n_deals), frame->n_deals);
  EntenteRect      bounds;

  append_part (name, frame->name);
  append_part (name, companies);
  append_part (name, frame->closed && frame->n_deals > 0 ? deals : NULL);
  append_part (name, frame->closed ? _("closed") : NULL);

  if (entente_scene_get_object_bounds (builder->scene, frame->id, &bounds))
    entente_scene_add_name (builder->scene, frame->id, &bounds, name->str);
}

static void
add_note_name (EntenteNetworkBuilder  *builder,
               const EntenteChartNote *note)
{
  g_autofree char *name = g_strdup_printf (_("Note, %s"), note->text);
  EntenteRect      bounds;

  if (entente_scene_get_object_bounds (builder->scene, note->id, &bounds))
    entente_scene_add_name (builder->scene, note->id, &bounds, name);
}

static void
add_picture_name (EntenteNetworkBuilder     *builder,
                  const EntenteChartPicture *picture)
{
  g_autoptr (GString) name = g_string_new (_("Picture"));
  EntenteRect bounds = {picture->x, picture->y, picture->width, picture->height};

  append_part (name, picture->name);
  entente_scene_add_name (builder->scene, picture->id, &bounds, name->str);
}

static gboolean
is_gathered (EntenteNetworkBuilder *builder,
             const char            *id)
{
  return entente_scene_get_companions (builder->scene, entente_scene_get_shown (builder->scene, id)) != NULL;
}

static void
add_stake_name (EntenteNetworkBuilder *builder,
                guint32                stake)
{
  const EntenteNetworkStake *entry = &builder->network->stakes[stake];
  const char                *owner = builder->network->companies[entry->owner].name;
  const char                *owned = builder->network->companies[entry->owned].name;
  g_autofree char           *name = NULL;
  EntenteRect                bounds;

  if (!entente_scene_get_object_bounds (builder->scene, entry->id, &bounds))
    return;

  if (isnan (entry->economic))
    name = g_strdup_printf (_("Stake, %s owns part of %s"), owner, owned);
  else if (isnan (entry->voting) || entry->voting == entry->economic)
    name = g_strdup_printf (_("Stake, %s owns %.4g %% of %s"), owner, entry->economic, owned);
  else
    name = g_strdup_printf (_("Stake, %s owns %.4g %% of %s, with %.4g %% of the votes"), owner, entry->economic, owned, entry->voting);

  entente_scene_add_name (builder->scene, entry->id, &bounds, name);
}

/**
 * entente_network_add_names:
 * @builder: what is drawn, with everything in the scene
 *
 * Adds a full sentence for every company, deal, stake, frame, note and picture, for screen readers and tooltips. Deals that are
 * gathered in one line have one sentence together.
 */
void
entente_network_add_names (EntenteNetworkBuilder *builder)
{
  for (guint32 i = 0; i < builder->chart->n_places; i++)
    if (builder->chart->places[i].kind == ENTENTE_CHART_COMPANY)
      add_company_name (builder, builder->chart->places[i].index, &builder->boxes[i]);

  for (guint32 i = 0; i < builder->network->n_deals; i++)
    if (entente_network_shows_deal (builder->chart, i) && !is_gathered (builder, builder->network->deals[i].id))
      add_deal_name (builder, i);

  for (guint32 i = 0; i < builder->network->n_stakes; i++)
    if (entente_network_shows_stake (builder->chart, i) && !is_gathered (builder, builder->network->stakes[i].id))
      add_stake_name (builder, i);

  for (guint i = 0; i < builder->lines->len; i++)
    {
      const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);

      if (line->gathered != NULL && line->kind != ENTENTE_NETWORK_SPOKE)
        add_gathered_name (builder, line);
    }

  for (guint32 i = 0; i < builder->chart->n_frames; i++)
    add_frame_name (builder, &builder->chart->frames[i]);

  for (guint32 i = 0; i < builder->chart->n_notes; i++)
    if (builder->chart->notes[i].text != NULL)
      add_note_name (builder, &builder->chart->notes[i]);

  for (guint32 i = 0; i < builder->chart->n_pictures; i++)
    add_picture_name (builder, &builder->chart->pictures[i]);
}
