//! What indexing, finding and answering cost at the content's own size, ten and a hundred times it.
//!
//! `cargo bench --bench cost`. Larger sizes repeat the content under other ids, with a word of its own in each copy.

use bridgehead::answer::{Question, answer};
use bridgehead::knowledge::{Date, File, Knowledge, files};
use bridgehead::search::finder::Finder;
use bridgehead::wording;

fn main() {
    divan::main();
}

const QUESTIONS: [&str; 6] = [
    "what does it cost to incorporate",
    "周年申报表什么时候交，费用多少",
    "強積金供款要幾多",
    "how long to register a class II device with the NMPA",
    "科学园培育计划给多少钱",
    "BR過期未交罰幾多",
];

/// The area of one copy of the content.
fn copies(times: usize) -> Vec<File> {
    let content: Vec<File> =
        files::embedded().into_iter().filter(|file| !file.path.starts_with("questions/")).collect();
    let mut all = content.clone();
    for copy in 1..times {
        for file in content.iter().filter(|file| file.path.starts_with("guidance/")) {
            let path = file.path.replacen("guidance/", &format!("guidance/copy{copy}-"), 1);
            let text = file.text.replacen("title: ", &format!("title: Copy{copy} "), 1);
            all.push(File { path, text });
        }
    }
    all
}

fn today() -> Date {
    "2026-11-24".parse().expect("a day")
}

fn knowledge(times: usize) -> Knowledge {
    Knowledge::read(&copies(times)).0
}

#[divan::bench(args = [1, 10], sample_count = 3, sample_size = 1)]
fn read_content(bencher: divan::Bencher<'_, '_>, times: usize) {
    let files = copies(times);
    bencher.bench(|| Knowledge::read(&files));
}

#[divan::bench(args = [1, 10, 100], sample_count = 1, sample_size = 1)]
fn index(bencher: divan::Bencher<'_, '_>, times: usize) {
    let knowledge = knowledge(times);
    bencher.bench(|| Finder::new(&knowledge, None).expect("an index"));
}

#[divan::bench(args = [1, 10, 100], sample_count = 20, sample_size = 1)]
fn find_six_questions(bencher: divan::Bencher<'_, '_>, times: usize) {
    let knowledge = knowledge(times);
    let (finder, _) = Finder::new(&knowledge, None).expect("an index");
    bencher.bench(|| QUESTIONS.map(|question| finder.find(&knowledge, question, today())));
}

#[divan::bench(args = [1, 10, 100], sample_count = 20, sample_size = 1)]
fn answer_six_questions(bencher: divan::Bencher<'_, '_>, times: usize) {
    let knowledge = knowledge(times);
    let (finder, _) = Finder::new(&knowledge, None).expect("an index");
    bencher.bench(|| {
        QUESTIONS.map(|text| {
            let question = Question { text: text.to_owned(), ..Question::default() };
            wording::message(&knowledge, &answer(&knowledge, &finder, &question, today()), 1)
        })
    });
}
