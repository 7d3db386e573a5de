//! A workflow as a drawing for whoever signs it: questions, what they lead to, and tasks in the order of their needs.
//!
//! The columns are given, questions first and then each stage of the checklist, so no layout has to be searched for: nodes
//! keep the order of the file, and a line that passes a column goes through a gap between two boxes. What depends on
//! answers says so with the numbers of the questions; as lines these would cover everything.

mod routes;

use bridgehead::knowledge::{Date, Knowledge, Localized};
use bridgehead::language::Language;
use bridgehead::workflow::Workflow;
use bridgehead::workflow::condition::Condition;

use crate::font::Weight;
use crate::lines::broken;
use crate::scene::{Scene, Shape, Style, number};

/// Pixels: around everything, of a box, inside it, and between two boxes of a column.
const MARGIN: f32 = 48.0;
const WIDTH: f32 = 340.0;
const PADDING: f32 = 16.0;
const GAP: f32 = 26.0;
/// What lies between the boxes of two columns besides the brackets.
const BETWEEN: f32 = 84.0;
/// Where the boxes begin.
const TOP: f32 = 196.0;

const INK: &str = "#17212b";
const GREY: &str = "#56626e";
const TITLE: Style = Style { size: 44.0, weight: Weight::Bold, colour: INK };
const COLUMN: Style = Style { size: 26.0, weight: Weight::Bold, colour: INK };
const NODE: Style = Style { size: 22.0, weight: Weight::Regular, colour: INK };
const SMALL: Style = Style { size: 18.0, weight: Weight::Regular, colour: GREY };
const LEADING: f32 = 1.35;
/// Lines of the longest title.
const LINES: usize = 4;
/// Fill and border of questions, outcomes and tasks.
const COLOURS: [(&str, &str); 3] = [("#eef4ff", "#7ea6ea"), ("#eaf7ed", "#79b98a"), ("#ffffff", "#aab4bf")];

/// A drawn workflow.
#[derive(Debug, Clone)]
pub struct Graph {
    /// The drawing.
    pub scene: Scene,
    /// Every question, outcome and task: its id and left, top, width and height.
    pub boxes: Vec<(String, [f32; 4])>,
    /// Every line between them.
    pub lines: Vec<Line>,
}

/// A line from one box to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Place of the box it leaves.
    pub from: usize,
    /// Place of the box it leads to.
    pub to: usize,
    /// The points at which it turns, both ends included.
    pub points: Vec<(f32, f32)>,
}

/// What stands in a column.
struct Node {
    id: String,
    column: usize,
    kind: usize,
    words: Vec<String>,
    small: Vec<String>,
    top: f32,
    height: f32,
}

/// The drawing of `workflow`; facts are put in as of `day`.
#[must_use]
pub fn graph(knowledge: &Knowledge, workflow: &Workflow, language: Language, day: Date) -> Graph {
    let reader = Reader { knowledge, workflow, language, day };
    let (columns, mut nodes) = reader.nodes();
    let links = links(workflow, &nodes);
    let routes = routes::place(&mut nodes, columns.len(), &links);
    let title = knowledge.fill(&workflow.title, language, day);
    let mut scene = Scene::new(language, title.clone(), routes.width);
    let bottom = nodes.iter().map(|node| node.top + node.height).fold(TOP, f32::max);
    scene.height = (bottom + MARGIN + GAP).ceil();
    scene.write((MARGIN, MARGIN), &title, TITLE);
    for (column, words) in columns.iter().enumerate() {
        let lines = broken(words, language, (COLUMN.weight, COLUMN.size), WIDTH, 1);
        scene.write((routes.left(column), TOP - 62.0), &lines[0], COLUMN);
    }
    for (colour, data, head) in routes.paths() {
        scene.shape(Shape::Path(data, "none", colour, 2.5));
        scene.shape(Shape::Path(head, colour, colour, 1.0));
    }
    let mut boxes = Vec::new();
    for node in &nodes {
        let place = [routes.left(node.column), node.top, WIDTH, node.height];
        let (fill, border) = COLOURS[node.kind];
        scene.shape(Shape::Box([place[0], place[1], place[2], place[3], 10.0], fill, Some(border)));
        let mut top = node.top + PADDING - 3.0;
        for (lines, style) in [(&node.words, NODE), (&node.small, SMALL)] {
            for line in lines {
                scene.write((place[0] + PADDING, top), line, style);
                top += style.size * LEADING;
            }
        }
        boxes.push((node.id.clone(), place));
    }
    Graph { scene, boxes, lines: routes.lines }
}

/// What the drawing is made from.
struct Reader<'a> {
    knowledge: &'a Knowledge,
    workflow: &'a Workflow,
    language: Language,
    day: Date,
}

impl Reader<'_> {
    /// The headings of the columns, and everything that stands in them.
    fn nodes(&self) -> (Vec<String>, Vec<Node>) {
        let say = |id: &str| self.knowledge.phrases.say(self.language, id, &[]);
        let mut columns = vec![say("graph-questions"), say("graph-outcomes")];
        columns.extend(self.workflow.stages.iter().map(|stage| self.knowledge.localized(&stage.title, self.language)));
        let mut nodes = Vec::new();
        for (number, question) in (1..).zip(&self.workflow.questions) {
            let place = (format!("q_{}", question.id), 0, 0);
            nodes.push(self.node(place, Some(number), &question.ask, question.when.as_ref()));
        }
        for outcome in &self.workflow.outcomes {
            nodes.push(self.node((format!("o_{}", outcome.id), 1, 1), None, &outcome.title, None));
        }
        for (column, stage) in (2..).zip(&self.workflow.stages) {
            for task in self.workflow.tasks.iter().filter(|task| task.stage == stage.id) {
                let place = (format!("t_{}", task.id), column, 2);
                nodes.push(self.node(place, None, &task.title, task.when.as_ref()));
            }
        }
        (columns, nodes)
    }

    fn node(
        &self,
        (id, column, kind): (String, usize, usize),
        number: Option<usize>,
        title: &Localized,
        when: Option<&Condition>,
    ) -> Node {
        let title = self.knowledge.fill(title, self.language, self.day);
        let title = number.map_or(title.clone(), |number| format!("{number}. {title}"));
        let room = WIDTH - 2.0 * PADDING;
        let words = broken(&title, self.language, (NODE.weight, NODE.size), room, LINES);
        let small = when.map(|when| self.depends(when)).filter(|words| !words.is_empty());
        let small = small.map(|words| broken(&words, self.language, (SMALL.weight, SMALL.size), room, 2));
        let small = small.unwrap_or_default();
        #[expect(clippy::cast_precision_loss, reason = "lines are few")]
        let height = |lines: &[String], style: Style| lines.len() as f32 * style.size * LEADING;
        let height = height(&words, NODE) + height(&small, SMALL) + 2.0 * PADDING - 8.0;
        Node { id, column, kind, words, small, top: 0.0, height }
    }

    /// On the answers to which questions something depends, by their numbers.
    fn depends(&self, when: &Condition) -> String {
        let place = |id: &str| self.workflow.questions.iter().position(|question| question.id == id);
        let mut numbers: Vec<usize> =
            when.questions().iter().filter_map(|id| place(id)).map(|place| place + 1).collect();
        numbers.sort_unstable();
        if numbers.is_empty() {
            return String::new();
        }
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        let comma = if self.language == Language::English { ", " } else { "、" };
        self.knowledge.phrases.say(self.language, "graph-depends", &[("questions", &numbers.join(comma))])
    }
}

/// From which box to which a line goes: from questions to the outcomes they decide, from tasks to those that need them.
fn links(workflow: &Workflow, nodes: &[Node]) -> Vec<(usize, usize)> {
    let place = |id: &str| nodes.iter().position(|node| node.id == id);
    let mut links = Vec::new();
    for outcome in &workflow.outcomes {
        for question in outcome.when.iter().flat_map(Condition::questions) {
            links.extend(place(&format!("q_{question}")).zip(place(&format!("o_{}", outcome.id))));
        }
    }
    for task in &workflow.tasks {
        for need in &task.needs {
            links.extend(place(&format!("t_{need}")).zip(place(&format!("t_{}", task.id))));
        }
    }
    links
}
