//! Drawings: sound XML, labels that do not touch, and pictures with something on them.

use std::collections::BTreeSet;

use bridgehead::knowledge::{Knowledge, files};
use bridgehead::language::Language;
use bridgehead_drawing::gantt::gantt;
use bridgehead_drawing::graph::graph;
use bridgehead_drawing::picture::png;
use bridgehead_drawing::scene::{Label, Scene};
use bridgehead_drawing::{Case, font};
use resvg::tiny_skia::Pixmap;
use roxmltree::Document;

use super::harness::{HOSTILE, begun, examples, knowledge, longest, today};

/// Labels inside the drawing, apart from each other, and the same in the SVG.
#[track_caller]
pub(crate) fn check(scene: &Scene, smallest: f32) {
    let labels: Vec<&Label> = scene.labels().collect();
    assert!(!labels.is_empty());
    for (place, label) in labels.iter().enumerate() {
        let (right, bottom) = (label.left + label.width, label.top + label.size);
        assert!(label.left >= 0.0 && label.top >= 0.0 && right <= scene.width && bottom <= scene.height, "{label:?}");
        assert!(label.size >= smallest, "{label:?}");
        for other in &labels[place + 1..] {
            let apart = right <= other.left
                || other.left + other.width <= label.left
                || bottom <= other.top
                || other.top + other.size <= label.top;
            assert!(apart, "{label:?} and {other:?}");
        }
    }
    let svg = scene.svg();
    let document = Document::parse(&svg).expect("sound XML");
    let texts: Vec<&str> =
        document.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    let written: Vec<&str> = labels.iter().map(|label| label.text.as_str()).filter(|text| !text.is_empty()).collect();
    assert_eq!(texts, written);
    assert!(texts.iter().all(|text| text.chars().all(font::has)), "a character has no glyph");
}

/// A picture of the scene's size in which every label is seen.
#[track_caller]
fn check_picture(scene: &Scene) {
    let picture = Pixmap::decode_png(&png(scene).expect("a picture")).expect("a PNG");
    assert_eq!((picture.width() as f32, picture.height() as f32), (scene.width, scene.height));
    for label in scene.labels().filter(|label| !label.text.trim().is_empty()) {
        let (left, top) = (label.left as u32, label.top as u32);
        let (right, bottom) = ((label.left + label.width) as u32, (label.top + label.size) as u32);
        let colours: BTreeSet<[u8; 3]> = (top..bottom)
            .flat_map(|y| (left..right).map(move |x| (x, y)))
            .filter_map(|(x, y)| picture.pixel(x, y))
            .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
            .collect();
        assert!(colours.len() > 4, "nothing is seen of {label:?}");
    }
}

fn words(scene: &Scene) -> String {
    scene.labels().map(|label| label.text.as_str()).collect::<String>().replace(' ', "")
}

#[test]
fn every_chart_shows_or_counts_every_task_and_no_labels_touch() {
    for example in examples().iter().chain(begun()) {
        for language in Language::ALL {
            let case = example.case(language);
            let chart = gantt(&case);
            check(&chart.scene, 24.0);
            assert_eq!(chart.drawn.len() + chart.done + chart.later, example.plan.tasks.len(), "{}", example.file);
            assert!(chart.scene.width >= 1080.0 && chart.scene.height > chart.scene.width);
            let words = words(&chart.scene);
            for id in &chart.drawn {
                let task = example.workflow.task(id).expect("a task");
                let title = case.knowledge.fill(&task.title, language, today()).replace(' ', "");
                let beginning: String = title.chars().take(30).collect();
                assert!(words.contains(&beginning), "{title}");
            }
            for (count, word) in [(chart.done, "gantt-done"), (chart.later, "gantt-later")] {
                let said = case.knowledge.phrases.say(language, word, &[("count", &count.to_string())]);
                assert_eq!(words.contains(&said.replace(' ', "")), count > 0, "{said}");
            }
        }
    }
}

#[test]
fn charts_are_pictures_in_all_three_scripts() {
    for language in Language::ALL {
        check_picture(&gantt(&longest().case(language)).scene);
    }
}

#[test]
fn what_is_done_is_ticked_and_the_latest_stays() {
    let example = begun().iter().max_by_key(|example| example.plan.tasks.len()).expect("examples");
    let chart = gantt(&example.case(Language::English));
    assert_eq!((chart.drawn.len(), chart.done), (12, 3));
    assert!(words(&chart.scene).contains("done20Nov2026"));
}

#[test]
fn a_plan_without_tasks_is_said_to_be_empty() {
    let mut plan = longest().plan.clone();
    plan.tasks.clear();
    let chart = gantt(&Case { plan: &plan, ..longest().case(Language::Simplified) });
    check(&chart.scene, 24.0);
    assert!(words(&chart.scene).contains("还没有要办的事"));
}

#[test]
fn a_hostile_name_draws_nothing_but_itself() {
    for language in Language::ALL {
        let scene = gantt(&Case { name: HOSTILE, ..longest().case(language) }).scene;
        check(&scene, 24.0);
        let svg = scene.svg();
        let document = Document::parse(&svg).expect("sound XML");
        let names: BTreeSet<&str> =
            document.descendants().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
        assert_eq!(names, ["path", "rect", "svg", "text", "title"].into());
        assert!(words(&scene).contains("</text><script>alert(1)</script>&\"Sons\""));
        check_picture(&scene);
    }
    // What no face has is a printer's mark, not an empty box.
    let scene = gantt(&Case { name: "한글😀 Ltd", ..longest().case(Language::English) }).scene;
    assert!(words(&scene).contains("〓〓〓Ltd"));
}

/// What people type, and only the scope rules hold, is never drawn. `drawing/fonts/subset.sh` makes the fonts anew when this fails.
#[test]
fn every_character_has_a_glyph() {
    let files = files::embedded();
    let (read, _) = Knowledge::read(&files);
    let all =
        font::characters(&read, files.iter().filter(|file| file.path != "scope.yaml").map(|file| file.text.as_str()));
    assert!(all.len() > 2000);
    let missing: String = all.into_iter().filter(|c| !font::has(*c)).collect();
    assert!(missing.is_empty(), "no glyph for {missing}");
    // In each script the reader's own forms, of the regular and the bold face.
    for language in Language::ALL {
        let titles = knowledge().workflows.values().flat_map(|workflow| &workflow.tasks).map(|task| &task.title);
        let texts: String = titles.map(|title| knowledge().localized(title, language)).collect();
        let missing: BTreeSet<char> = texts.chars().filter(|c| !font::has_own(*c, language)).collect();
        assert!(missing.is_empty(), "no {language} glyph for {missing:?}");
    }
}

#[test]
fn every_workflow_is_drawn_with_all_its_lines_and_none_crosses_a_box() {
    for workflow in knowledge().workflows.values() {
        for language in Language::ALL {
            let graph = graph(knowledge(), workflow, language, today());
            check(&graph.scene, 18.0);
            assert_eq!(graph.boxes.len(), workflow.questions.len() + workflow.outcomes.len() + workflow.tasks.len());
            let needs: usize = workflow.tasks.iter().map(|task| task.needs.len()).sum();
            let decides: usize =
                workflow.outcomes.iter().flat_map(|it| &it.when).map(|when| when.questions().len()).sum();
            assert_eq!(graph.lines.len(), needs + decides, "{}", workflow.id);
            for (place, (id, [left, top, width, height])) in graph.boxes.iter().enumerate() {
                for (other, [x, y, wide, high]) in &graph.boxes[place + 1..] {
                    let apart = left + width <= *x || x + wide <= *left || top + height <= *y || y + high <= *top;
                    assert!(apart, "{id} and {other}");
                }
                let inside = |(x, y): (f32, f32)| x > *left && x < left + width && y > *top && y < top + height;
                for line in &graph.lines {
                    for pair in line.points.windows(2) {
                        let middle = ((pair[0].0 + pair[1].0) / 2.0, (pair[0].1 + pair[1].1) / 2.0);
                        let way = [pair[0], middle, pair[1]];
                        let (from, to) = (&graph.boxes[line.from].0, &graph.boxes[line.to].0);
                        assert!(!way.into_iter().any(inside), "{from} to {to} crosses {id}");
                    }
                }
            }
        }
    }
    let longest = knowledge().workflows.values().max_by_key(|workflow| workflow.tasks.len()).expect("workflows");
    check_picture(&graph(knowledge(), longest, Language::Traditional, today()).scene);
}
