#include "widgets/drawing/network-builder.h"

#include "widgets/drawing/landmarks.h"
#include "widgets/drawing/network-looks.h"
#include "widgets/drawing/path.h"

#include <math.h>

/* Pixels: the height of letters, and the air around a name within its ground */
#define LEAST_LETTER 9.5
#define MORE_LETTER  4.
#define FRAME_LETTER 13.
#define GROUND_AIR_X 4.
#define GROUND_AIR_Y 1.
#define DROP         2.
#define BESIDE       1.

/* Around the name on the card of a closed frame, beyond the air that it has anyway; pixels */
#define PLATE_AIR 2.

/* Between two names, beyond their grounds: much as long as the dots are to be seen between them, little where cards are */
static const EntenteLandmarkAir air = {{28, 16}, {6, 1}, 0.05, 0.16};

/* How much of what is below shows through the ground of a name */
#define CLEAR 0.2

/* Scales, pixels per point, from which names that stand beside dots move onto cards, and from which they stand there: close to each
   other, since a name half on its dot is no pleasure to look at */
#define LEAVES  ENTENTE_FAR_DOT
#define ON_CARD ENTENTE_FAR_CARD

/* Scale, pixels per point, from which a name that finds no room on its card may stand beside it */
#define LATE 0.25f

/**
 * Course:
 * @least: scale, pixels per point, below which a name may not take it
 * @leaves: scale from which it moves onto its card
 * @arrives: scale from which it stands there
 *
 * How long a name stands beside what it belongs to.
 */
typedef struct
{
  float least;
  float leaves;
  float arrives;
} Course;

/* Beside the dot; then beside the card until there is room on it; and beside both until names can be read on cards */
static const Course courses[] = {
  {0, LEAVES, ON_CARD},
  {LATE, 0.3f, 0.32f},
  {LATE, 0.34f, 0.38f},
  {LATE, 0.42f, 0.46f},
  {LATE, 0.52f, ENTENTE_READABLE},
  {0, ENTENTE_LATE_DOT, ENTENTE_LATE_CARD},
};

/* Below its dot and then on its card; then on one of four sides on each of the courses */
#define N_DIRECTIONS   4
#define N_COURSES      G_N_ELEMENTS (courses)
#define N_SIDES        (1 + N_COURSES * N_DIRECTIONS)
#define N_SIDES_MIDDLE (N_SIDES - N_DIRECTIONS)

/* On a chart of more companies than this the names stand all on the same side. */
#define MOST_SIDED 150

/* All names are beside dots and cards where so many more of them are seen then. */
#define MUCH_MORE 1.05

/**
 * Sign:
 * @company: index, or %ENTENTE_NO_INDEX for a frame
 * @closed: (nullable): the frame, if it is closed
 * @name: the name as it stands on the chart
 * @middle: what it goes with there, where it stands from far away; points
 * @letter: height of its letters from far away, pixels
 * @sides: (array length=n_sides): where it may stand beside @middle
 * @n_sides: 0 if it stands around it
 * @dot: half of what stands at @middle where that is a dot, points
 * @card: half of what stands there where that is a card, points
 * @room: width of the frame around @middle that it stays within, points; 0 for none
 * @least: scale below which it is not shown
 * @bare_from: scale from which it stands on a card and needs no ground of its own
 * @importance: the higher, the more important
 */
typedef struct
{
  guint32                  company;
  const EntenteChartFrame *closed;
  EntenteSceneItem         name;
  EntenteColor             ground;
  EntentePoint             middle;
  double                   letter;
  EntenteAside             sides[N_SIDES];
  guint                    n_sides;
  EntentePoint             dot;
  EntentePoint             card;
  double                   room;
  double                   least;
  double                   bare_from;
  double                   importance;
} Sign;

static int
compare_signs (gconstpointer a,
               gconstpointer b)
{
  const Sign *one = a, *other = b;

  if (one->importance != other->importance)
    return one->importance < other->importance ? 1 : -1;

  return g_strcmp0 (one->name.object, other->name.object);
}

/* Pixels a point of the name from far away */
static double
get_enlargement (const Sign *sign)
{
  return sign->letter / (sign->name.style.size * (sign->name.scale > 0 ? sign->name.scale : 1));
}

/* Room for the name from far away, pixels */
static EntentePoint
get_ground (const Sign *sign)
{
  double enlargement = get_enlargement (sign);

  return (EntentePoint) {sign->name.bounds.width * enlargement + 2 * GROUND_AIR_X, sign->name.bounds.height * enlargement + 2 * GROUND_AIR_Y};
}

/* Where the lines of each place lead, on average */
static EntentePoint *
find_ways (const EntenteNetworkBuilder *builder)
{
  EntentePoint *ways = g_new0 (EntentePoint, builder->chart->n_places + 1);

  for (guint i = 0; i < builder->lines->len; i++)
    {
      const EntenteNetworkLine *line = &g_array_index (builder->lines, EntenteNetworkLine, i);
      const EntenteChartPlace  *from = &builder->chart->places[line->from], *to = &builder->chart->places[line->to];
      double                    length = entente_network_get_length (builder, line), x = (to->x - from->x) / length, y = (to->y - from->y) / length;

      ways[line->from] = (EntentePoint) {ways[line->from].x + x, ways[line->from].y + y};
      ways[line->to] = (EntentePoint) {ways[line->to].x - x, ways[line->to].y - y};
    }

  return ways;
}

static EntenteAside
get_side (const Sign   *sign,
          EntentePoint  direction,
          const Course *course)
{
  double enlargement = get_enlargement (sign);
  double width = sign->name.bounds.width * enlargement / 2 + GROUND_AIR_X + BESIDE, height = sign->name.bounds.height * enlargement / 2 + DROP;

  return (EntenteAside) {
    .dot = {direction.x * sign->dot.x, direction.y * sign->dot.y},
    .card = {direction.x * sign->card.x, direction.y * sign->card.y},
    .pixels = {direction.x * width, direction.y * height},
    .least = course->least,
    .leaves = course->leaves,
    .arrives = course->arrives,
  };
}

/* Best where fewest lines lead. */
static void
add_sides (Sign        *sign,
           EntentePoint way)
{
  EntentePoint directions[N_DIRECTIONS] = {{0, 1}, {1, 0}, {-1, 0}, {0, -1}};

  for (guint i = 1; i < N_DIRECTIONS; i++)
    for (guint k = i; k > 0 && directions[k].x * way.x + directions[k].y * way.y < directions[k - 1].x * way.x + directions[k - 1].y * way.y - 1e-9; k--)
      {
        EntentePoint better = directions[k];

        directions[k] = directions[k - 1];
        directions[k - 1] = better;
      }

  for (guint i = 0; i < N_COURSES; i++)
    for (guint k = 0; k < N_DIRECTIONS; k++)
      sign->sides[1 + i * N_DIRECTIONS + k] = get_side (sign, directions[k], &courses[i]);

  /* On the last one cards are dots. */
  for (guint i = N_SIDES_MIDDLE; i < N_SIDES; i++)
    sign->sides[i].card = sign->sides[i].dot;

  sign->n_sides = N_SIDES;
}

static void
collect_company (const EntenteNetworkBuilder *builder,
                 guint32                      place,
                 EntentePoint                 way,
                 GArray                      *signs)
{
  guint32            company = builder->chart->places[place].index;
  const EntenteRect *box = &builder->boxes[place];
  double             size = entente_network_get_size (builder->chart, company), dot = entente_network_get_dot_width (builder, place) * size / 2;
  double             weight = MAX (builder->weights[place], (size - 1) / (ENTENTE_LOOK_MAX_SIZE - 1));
  gboolean           is_focus = builder->network->focus == company;
  Sign               sign = {
                  .company = company,
                  .ground = builder->theme->card,
                  .middle = {box->x + box->width / 2, box->y + box->height / 2},
                  .dot = {dot, dot},
                  .card = {box->width / 2, box->height / 2},
                  .letter = LEAST_LETTER + MORE_LETTER * (is_focus ? 1 : weight),
                  .bare_from = ENTENTE_READABLE,
                  .importance = is_focus ? 2 : weight,
  };

  if (entente_chart_is_faint (builder->chart, ENTENTE_COMPANY, company))
    return;

  entente_network_get_card_name (builder, company, box, &sign.name);
  sign.name.style.align = ENTENTE_ALIGN_CENTER;

  sign.sides[sign.n_sides++] = (EntenteAside) {
    .dot = {0, dot},
    .card = {0, dot},
    .pixels = {0, sign.name.bounds.height * get_enlargement (&sign) / 2 + DROP},
    .leaves = LEAVES,
    .arrives = ON_CARD,
  };

  if (builder->chart->n_places <= MOST_SIDED)
    add_sides (&sign, way);

  g_array_append_val (signs, sign);
}

/* Above the upper edge of an open frame, or on the card of a closed one; frames come before companies. */
static void
collect_frame (const EntenteNetworkBuilder *builder,
               const EntenteChartFrame     *frame,
               GArray                      *signs)
{
  gboolean           is_closed = frame->place != ENTENTE_NO_INDEX;
  const EntenteRect *box = is_closed ? &builder->boxes[frame->place] : &(EntenteRect) {frame->x, frame->y, frame->width, 0};
  Sign               sign = {
                  .company = ENTENTE_NO_INDEX,
                  .closed = is_closed ? frame : NULL,
                  .ground = entente_color_mix (is_closed ? builder->theme->card : builder->theme->background, entente_network_get_frame_color (builder, frame), 0.12),
                  .middle = {box->x + box->width / 2, box->y + box->height / 2},
                  .letter = FRAME_LETTER,
                  .bare_from = ENTENTE_READABLE,
                  .importance = 3 + frame->width * frame->height,
  };

  entente_network_get_frame_name_item (builder, frame, &sign.name);

  if (!is_closed)
    {
      sign.room = frame->width;
      sign.least = sign.name.bounds.width * FRAME_LETTER / sign.name.style.size / MAX (frame->width, 1);
    }

  g_array_append_val (signs, sign);
}

/* Returns how many names are shown how long, each on one of its sides from @first up to @last. */
static double
arrange (const GArray    *signs,
         guint            first,
         guint            last,
         EntenteLandmark *landmarks)
{
  for (guint i = 0; i < signs->len; i++)
    {
      const Sign  *sign = &g_array_index (signs, Sign, i);
      EntentePoint ground = get_ground (sign);
      guint        skipped = MIN (first, sign->n_sides);

      landmarks[i] = (EntenteLandmark) {
        .place = sign->middle,
        .width = ground.x,
        .height = ground.y,
        .least = sign->least,
        .sides = sign->sides + skipped,
        .n_sides = MIN (last, sign->n_sides) - skipped,
        .dot = sign->dot,
        .card = first == N_SIDES_MIDDLE ? sign->dot : sign->card,
      };
    }

  entente_landmarks_arrange (landmarks, signs->len, &air, ENTENTE_READABLE);

  return entente_landmarks_rate (landmarks, signs->len, ENTENTE_READABLE);
}

/* Names stand on their cards, unless many more can be seen beside them. */
static EntenteLandmark *
arrange_best (EntenteNetworkBuilder *builder,
              const GArray          *signs)
{
  EntenteLandmark *on_cards = g_new (EntenteLandmark, signs->len + 1), *beside;
  double           rate = arrange (signs, 0, N_SIDES_MIDDLE, on_cards);

  if (builder->chart->n_places > MOST_SIDED)
    return on_cards;

  beside = g_new (EntenteLandmark, signs->len + 1);

  builder->names_beside = arrange (signs, N_SIDES_MIDDLE, N_SIDES, beside) > rate * MUCH_MORE;
  g_free (builder->names_beside ? on_cards : beside);

  return builder->names_beside ? beside : on_cards;
}

static gboolean
is_shown (const Sign            *sign,
          const EntenteLandmark *landmark)
{
  return landmark->from <= (sign->company != ENTENTE_NO_INDEX ? ENTENTE_ENLARGED : ENTENTE_READABLE);
}

/* The card of a closed frame, as large as the name on it */
static void
add_closed_plate (EntenteNetworkBuilder *builder,
                  Sign                  *sign,
                  const EntenteLandmark *landmark)
{
  EntentePoint least = get_ground (sign);

  least.x += 2 * PLATE_AIR;
  least.y += 2 * PLATE_AIR;
  entente_network_add_closed_plate (builder, sign->closed, landmark->from, &least);
  sign->bare_from = 0;
}

/* The card of a company, as large as the name that comes onto it */
static void
add_plate (EntenteNetworkBuilder *builder,
           Sign                  *sign,
           const EntenteLandmark *landmark)
{
  double       arrives = landmark->sides[landmark->side].arrives;
  EntentePoint least = {0, 0};

  builder->named_afar[sign->company] = TRUE;

  if (arrives < ENTENTE_READABLE)
    least = get_ground (sign);

  if (entente_network_add_plate (builder, sign->company, MAX (landmark->from, arrives), &least) && arrives < ENTENTE_READABLE)
    sign->bare_from = arrives;
}

static void
add_sign (EntenteNetworkBuilder *builder,
          const Sign            *sign,
          const EntenteLandmark *landmark)
{
  EntenteSceneItem   name = sign->name, ground = {.kind = ENTENTE_SCENE_BOX, .object = name.object, .fill = sign->ground};
  const EntenteRect *bounds = &name.bounds;
  double             enlargement = get_enlargement (sign), height = bounds->height * enlargement;
  EntenteFarLook     around, far = {
                               .offset = {sign->middle.x - bounds->x - bounds->width / 2, sign->middle.y - bounds->y - bounds->height / 2},
                               .aside = sign->n_sides > 0 ? landmark->sides[landmark->side] : (EntenteAside) {.arrives = 0},
                               .least_width = (float)(bounds->width * enlargement),
                               .least_height = (float)height,
                               .stroke = name.stroke,
                               .from = (float)landmark->from,
                               .near = ENTENTE_ENLARGED,
                               .until = ENTENTE_READABLE,
                               .fleeting = TRUE,
                         };

  name.far = &far;
  ground.bounds = entente_rect_inflate (bounds, GROUND_AIR_Y);
  ground.far = &around;
  ground.radius = 2;

  around = far;
  around.room = (float)sign->room;
  around.least_width += 2 * GROUND_AIR_X;
  around.least_height += 2 * GROUND_AIR_Y;
  around.fill = entente_color_fade (sign->n_sides > 0 ? builder->theme->background : sign->ground, 1 - CLEAR);
  around.until = (float)sign->bare_from;
  around.near = MIN (around.near, ENTENTE_ALMOST * around.until);
  entente_scene_add_overview (builder->scene, &ground);

  far.room = (float)MAX (sign->room - 2 * GROUND_AIR_X / ENTENTE_ENLARGED, 0);
  entente_scene_add_overview (builder->scene, &name);
}

/* Cards that are as large as the names that are seen on them */
static void
add_plates (EntenteNetworkBuilder *builder,
            GArray                *signs,
            const EntenteLandmark *landmarks)
{
  for (guint i = signs->len; i-- > 0;)
    {
      Sign *sign = &g_array_index (signs, Sign, i);

      if (!is_shown (sign, &landmarks[i]))
        continue;

      if (sign->company != ENTENTE_NO_INDEX)
        add_plate (builder, sign, &landmarks[i]);
      else if (sign->closed != NULL)
        add_closed_plate (builder, sign, &landmarks[i]);
    }
}

/**
 * entente_network_add_overview:
 * @builder: what is drawn
 *
 * Adds the names of frames and companies for who looks from so far away that cards cannot be read, as many as there is room
 * for, the most important first.
 */
void
entente_network_add_overview (EntenteNetworkBuilder *builder)
{
  const EntenteChart *chart = builder->chart;
  g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (Sign));
  g_autofree EntenteLandmark *landmarks = NULL;
  g_autofree EntentePoint    *ways = find_ways (builder);

  for (guint32 i = 0; i < chart->n_frames; i++)
    collect_frame (builder, &chart->frames[i], signs);

  for (guint32 i = 0; i < chart->n_places; i++)
    if (chart->places[i].kind == ENTENTE_CHART_COMPANY)
      collect_company (builder, i, ways[i], signs);

  g_array_sort (signs, compare_signs);
  builder->named_afar = g_new0 (gboolean, builder->network->n_companies + 1);
  landmarks = arrange_best (builder, signs);

  add_plates (builder, signs, landmarks);

  for (guint i = signs->len; i-- > 0;)
    if (is_shown (&g_array_index (signs, Sign, i), &landmarks[i]))
      add_sign (builder, &g_array_index (signs, Sign, i), &landmarks[i]);
}
