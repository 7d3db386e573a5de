//! Where boxes stand and how lines run between them.
//!
//! Boxes are stacked in their column. A line inside a column is a bracket at its left, as far out as others it overlaps
//! need. A line to another column leaves on that side, passes the columns between through gaps, and enters on this.

use super::{BETWEEN, GAP, Line, MARGIN, Node, TOP, WIDTH, number};

/// Pixels from one line to the next beside it.
const APART: f32 = 9.0;
/// Colours by which lines from different boxes are told apart.
const COLOURS: [&str; 7] = ["#2f6fc4", "#c2571a", "#2b8a5a", "#8a4fb5", "#b3384a", "#6b6f1d", "#1c8194"];

/// Everything about lines.
pub(super) struct Routes {
    /// Of the whole drawing.
    pub(super) width: f32,
    /// Left edge of each column's boxes.
    lefts: Vec<f32>,
    pub(super) lines: Vec<Line>,
}

/// Stacks the boxes and leads the lines around them.
pub(super) fn place(nodes: &mut [Node], columns: usize, links: &[(usize, usize)]) -> Routes {
    let of_column: Vec<Vec<usize>> =
        (0..columns).map(|column| (0..nodes.len()).filter(|place| nodes[*place].column == column).collect()).collect();
    let none = vec![Vec::new(); columns];
    for column in 0..columns {
        stack(nodes, &of_column[column], &none[column]);
    }
    // Which gap of each column between a line takes: the one nearest to the straight way.
    let mut gaps: Vec<Vec<Vec<usize>>> = of_column.iter().map(|places| vec![Vec::new(); places.len() + 1]).collect();
    for (line, (from, to)) in links.iter().enumerate() {
        let (start, end) = (&nodes[*from], &nodes[*to]);
        let (first, last) = (start.column.min(end.column), start.column.max(end.column));
        for column in first + 1..last {
            let part = start.column.abs_diff(column) as f32 / (last - first) as f32;
            let way = middle(start) + (middle(end) - middle(start)) * part;
            let gap = of_column[column].partition_point(|place| middle(&nodes[*place]) < way);
            gaps[column][gap].push(line);
        }
    }
    for column in 0..columns {
        for gap in &mut gaps[column] {
            gap.sort_by(|a, b| height_of(nodes, links[*a]).total_cmp(&height_of(nodes, links[*b])));
        }
        let counts: Vec<usize> = gaps[column].iter().map(Vec::len).collect();
        stack(nodes, &of_column[column], &counts);
    }
    let (tracks, widest) = brackets(nodes, columns, links);
    let mut lefts = Vec::with_capacity(columns);
    let mut left = MARGIN;
    for brackets in widest {
        left += brackets as f32 * APART;
        lefts.push(left);
        left += WIDTH + BETWEEN;
    }
    let width = (left - BETWEEN + MARGIN).ceil();
    let mut routes = Routes { width, lefts, lines: Vec::new() };
    let ports = Ports::of(nodes, links);
    for (line, (from, to)) in links.iter().copied().enumerate() {
        let (start, end) = (ports.at(nodes, line, from), ports.at(nodes, line, to));
        let (a, b) = (nodes[from].column, nodes[to].column);
        let points = if a == b {
            let out = routes.lefts[a] - 8.0 - (tracks[line] + 1) as f32 * APART;
            vec![(routes.lefts[a], start), (out, start), (out, end), (routes.lefts[b], end)]
        } else {
            let (left, right) = (|column: usize| routes.lefts[column], |column: usize| routes.lefts[column] + WIDTH);
            let mut between: Vec<usize> = (a.min(b) + 1..a.max(b)).collect();
            let back = b < a;
            if back {
                between.reverse();
            }
            let mut points = vec![(if back { left(a) } else { right(a) }, start)];
            for column in between {
                let y = lane(nodes, &of_column[column], &gaps[column], line);
                let way = [(left(column) - 10.0, y), (right(column) + 10.0, y)];
                points.extend(if back { [way[1], way[0]] } else { way });
            }
            points.push((if back { right(b) } else { left(b) }, end));
            points
        };
        routes.lines.push(Line { from, to, points });
    }
    routes
}

fn middle(node: &Node) -> f32 {
    node.top + node.height / 2.0
}

fn height_of(nodes: &[Node], (from, to): (usize, usize)) -> f32 {
    middle(&nodes[from]) + middle(&nodes[to])
}

/// Puts boxes under each other, so many lines passing through the gap before each and after the last.
fn stack(nodes: &mut [Node], places: &[usize], passing: &[usize]) {
    let mut top = TOP;
    for (index, place) in places.iter().enumerate() {
        top += passing.get(index).map_or(0.0, |count| *count as f32 * APART);
        nodes[*place].top = top;
        top += nodes[*place].height + GAP;
    }
}

/// Where a line passes a column.
fn lane(nodes: &[Node], places: &[usize], gaps: &[Vec<usize>], line: usize) -> f32 {
    for (index, gap) in gaps.iter().enumerate() {
        if let Some(position) = gap.iter().position(|passing| *passing == line) {
            let bottom = match index.checked_sub(1).and_then(|before| places.get(before)) {
                Some(place) => nodes[*place].top + nodes[*place].height + GAP / 2.0,
                None => TOP - GAP / 2.0,
            };
            return bottom + (position as f32 + 0.5) * APART;
        }
    }
    TOP - GAP
}

/// How far out each bracket is, and how many stand beside each other at each column.
fn brackets(nodes: &[Node], columns: usize, links: &[(usize, usize)]) -> (Vec<usize>, Vec<usize>) {
    let mut tracks = vec![0; links.len()];
    let mut widest = vec![0; columns];
    for (column, widest) in widest.iter_mut().enumerate() {
        let span = |line: usize| {
            let (from, to) = links[line];
            let (a, b) = (middle(&nodes[from]), middle(&nodes[to]));
            (a.min(b), a.max(b))
        };
        let inside = |line: &usize| nodes[links[*line].0].column == column && nodes[links[*line].1].column == column;
        let mut lines: Vec<usize> = (0..links.len()).filter(inside).collect();
        lines.sort_by(|a, b| (span(*a).1 - span(*a).0).total_cmp(&(span(*b).1 - span(*b).0)));
        let mut taken: Vec<Vec<(f32, f32)>> = Vec::new();
        for line in lines {
            let (top, bottom) = span(line);
            let free = |track: &Vec<(f32, f32)>| track.iter().all(|(a, b)| bottom < *a || *b < top);
            let track = taken.iter().position(free).unwrap_or(taken.len());
            if track == taken.len() {
                taken.push(Vec::new());
            }
            taken[track].push((top, bottom));
            tracks[line] = track;
        }
        *widest = taken.len() + usize::from(!taken.is_empty());
    }
    (tracks, widest)
}

/// Where lines leave and enter a box: spread along its side, in the order of the other ends.
struct Ports {
    /// Lines at the sides of each box.
    right: Vec<Vec<usize>>,
    left: Vec<Vec<usize>>,
}

impl Ports {
    fn of(nodes: &[Node], links: &[(usize, usize)]) -> Self {
        let mut ports = Self { right: vec![Vec::new(); nodes.len()], left: vec![Vec::new(); nodes.len()] };
        for (line, (from, to)) in links.iter().enumerate() {
            let (a, b) = (nodes[*from].column, nodes[*to].column);
            if a < b {
                ports.right[*from].push(line);
            } else {
                ports.left[*from].push(line);
            }
            if b < a { ports.right[*to].push(line) } else { ports.left[*to].push(line) }
        }
        for (node, lines) in ports.right.iter_mut().chain(&mut ports.left).enumerate() {
            let node = node % nodes.len();
            let other = |line: usize| if links[line].0 == node { links[line].1 } else { links[line].0 };
            lines.sort_by(|a, b| middle(&nodes[other(*a)]).total_cmp(&middle(&nodes[other(*b)])));
        }
        ports
    }

    /// Where a line meets a box.
    fn at(&self, nodes: &[Node], line: usize, node: usize) -> f32 {
        let side = if self.left[node].contains(&line) { &self.left[node] } else { &self.right[node] };
        let position = side.iter().position(|other| *other == line).unwrap_or_default();
        let step = (nodes[node].height - 12.0) / (side.len() + 1) as f32;
        nodes[node].top + 6.0 + step * (position + 1) as f32
    }
}

impl Routes {
    /// Left edge of a column's boxes.
    pub(super) fn left(&self, column: usize) -> f32 {
        self.lefts[column]
    }

    /// Colour, path and arrow head of every line.
    pub(super) fn paths(&self) -> impl Iterator<Item = (&'static str, String, String)> {
        self.lines.iter().map(|line| {
            let points = &line.points;
            let bracket = points.len() == 4 && (points[1].0 - points[2].0).abs() < 0.1;
            let data = if bracket { around(points) } else { across(points) };
            let (x, y) = points[points.len() - 1];
            let back = !bracket && points[0].0 > x;
            let head = format!("M{} {}l{} -5v10z", number(x), number(y), if back { 10 } else { -10 });
            (COLOURS[line.from % COLOURS.len()], data, head)
        })
    }
}

/// A bracket with round corners.
fn around(points: &[(f32, f32)]) -> String {
    let down = if points[2].1 > points[1].1 { 1.0 } else { -1.0 };
    let radius = 6.0_f32.min((points[2].1 - points[1].1).abs() / 2.0);
    let [start, corner, turn, end] = [points[0], points[1], points[2], points[3]];
    let n = number;
    format!(
        "M{} {}H{}Q{} {} {} {}V{}Q{} {} {} {}H{}",
        n(start.0),
        n(start.1),
        n(corner.0 + radius),
        n(corner.0),
        n(corner.1),
        n(corner.0),
        n(corner.1 + radius * down),
        n(turn.1 - radius * down),
        n(turn.0),
        n(turn.1),
        n(turn.0 + radius),
        n(turn.1),
        n(end.0 - 8.0)
    )
}

/// Straight past columns, in an even curve between them.
fn across(points: &[(f32, f32)]) -> String {
    let mut data = format!("M{} {}", number(points[0].0), number(points[0].1));
    for pair in points.windows(2) {
        let ((x, y), (to, below)) = (pair[0], pair[1]);
        let half = (to - x) / 2.0;
        data.push_str(&if (y - below).abs() < 0.05 {
            format!("H{}", number(to))
        } else {
            let n = number;
            format!("C{} {} {} {} {} {}", n(x + half), n(y), n(to - half), n(below), n(to), n(below))
        });
    }
    data
}
