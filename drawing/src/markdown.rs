//! A case as Markdown (GitHub's flavour), to keep and to pass on.
//!
//! Every text is escaped: what somebody typed can make no link, heading or markup, and what an editor wrote reads as
//! written.

use std::fmt::Write as _;

use bridgehead::interview::Met;

use crate::Case;
use crate::sheet::{Sheet, Source, Stage, Task};

/// The case as Markdown.
#[must_use]
pub fn markdown(case: &Case<'_>) -> String {
    let sheet = Sheet::of(case);
    let mut page = Page(String::new());
    page.paragraph(&format!("# {}", plain(&case.heading())));
    page.paragraph(&plain(&sheet.as_of));
    for line in &sheet.progress {
        page.paragraph(&plain(line));
    }
    outcomes(&mut page, &sheet);
    page.paragraph(&format!("## {}", plain(&sheet.words.checklist)));
    if sheet.stages.is_empty() {
        page.paragraph(&plain(&sheet.words.nothing));
    }
    for stage in &sheet.stages {
        tasks(&mut page, &sheet, stage);
    }
    if !sheet.deadlines.is_empty() {
        page.paragraph(&format!("## {}", plain(&sheet.words.deadlines)));
        for due in &sheet.deadlines {
            page.line(&format!("- {} · {}  ", plain(&due.day), plain(&due.task)));
            page.line(&format!("  {}", plain(&due.counted)));
        }
        page.end();
    }
    if let Some(total) = &sheet.total {
        page.paragraph(&format!("## {}", plain(&sheet.words.fees)));
        for (task, fee) in &sheet.fees {
            page.line(&format!("- {}: {}", plain(task), plain(fee)));
        }
        page.line(&format!("- **{}: {}**", plain(&sheet.words.total), plain(total)));
        page.end();
    }
    page.paragraph(&format!("## {}", plain(&sheet.words.sources)));
    for (number, source) in (1..).zip(&sheet.sources) {
        let words: Vec<String> = source.words.iter().map(|words| plain(words)).collect();
        page.line(&format!("{number}. {}  ", words.join("  \n   ")));
        page.line(&format!("   <{}>", address(&source.url)));
    }
    page.end();
    page.paragraph(&format!("*{}*", plain(&sheet.words.notice)));
    page.0.truncate(page.0.trim_end().len());
    page.0.push('\n');
    page.0
}

struct Page(String);

impl Page {
    fn line(&mut self, text: &str) {
        writeln!(self.0, "{text}").expect("a String takes everything");
    }

    fn paragraph(&mut self, text: &str) {
        self.line(text);
        self.end();
    }

    fn end(&mut self) {
        self.0.push('\n');
    }
}

fn outcomes(page: &mut Page, sheet: &Sheet) {
    if !sheet.outcomes.is_empty() {
        page.paragraph(&format!("## {}", plain(&sheet.words.outcomes)));
    }
    for outcome in &sheet.outcomes {
        page.paragraph(&format!("### {}", plain(&outcome.verdict)));
        page.paragraph(&plain(&outcome.reason));
        for (met, criterion) in &outcome.criteria {
            let mark = match met {
                Met::Yes => "✓",
                Met::No => "✗",
                Met::Unknown => "?",
            };
            page.line(&format!("- {mark} {}", plain(criterion)));
        }
        if !outcome.criteria.is_empty() {
            page.end();
        }
        page.paragraph(&cited(sheet, &outcome.sources));
    }
}

fn tasks(page: &mut Page, sheet: &Sheet, stage: &Stage) {
    page.paragraph(&format!("### {}", plain(&stage.title)));
    for task in &stage.tasks {
        let Task { title, standing, when, due, .. } = task;
        let mark = if task.done { 'x' } else { ' ' };
        // A closing `**` before a letter does not close after Chinese punctuation: a space follows it always.
        let mut head = format!("- [{mark}] **{}**", plain(title));
        for part in [standing, when, due].into_iter().filter(|part| !part.is_empty()) {
            write!(head, " · {}", plain(part)).expect("a String takes everything");
        }
        page.line(&head);
        let mut under: Vec<String> = task.notes.iter().map(|note| plain(note)).collect();
        if !task.counted.is_empty() {
            under.push(plain(&task.counted));
        }
        if !task.documents.is_empty() {
            let documents: Vec<String> = task.documents.iter().map(|it| format!("\n    - {}", plain(it))).collect();
            under.push(format!("{}{}", plain(&sheet.words.documents), documents.concat()));
        }
        if !task.fees.is_empty() {
            under.push(format!("{}: {}", plain(&sheet.words.fee), plain(&task.fees)));
        }
        if let Some((place, url)) = &task.place {
            let link = format!("[{}](<{}>)", plain(place), address(url));
            under.push(labelled(&sheet.words.place, &link));
        }
        under.push(cited(sheet, &task.sources));
        for line in under.iter().filter(|line| !line.is_empty()) {
            page.line(&format!("  - {line}"));
        }
    }
    page.end();
}

/// Links to sources by their numbers; empty when there are none.
fn cited(sheet: &Sheet, numbers: &[usize]) -> String {
    let links = numbers.iter().filter_map(|number| {
        let Source { url, .. } = sheet.sources.get(number - 1)?;
        Some(format!("[{number}](<{}>)", address(url)))
    });
    let links: Vec<String> = links.collect();
    if links.is_empty() { String::new() } else { labelled(&sheet.words.cited, &links.join(" ")) }
}

/// A label and what it is of: a Chinese colon brings its own space.
fn labelled(label: &str, text: &str) -> String {
    format!("{}{}{text}", plain(label), if label.is_ascii() { " " } else { "" })
}

/// An address between angle brackets.
fn address(url: &str) -> String {
    url.chars().filter(|c| !c.is_control() && !matches!(c, '<' | '>' | ' ')).collect()
}

/// `text` so that Markdown shows it as it is: no markup, no link that was not meant, no list or heading of its own.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let c = if c.is_control() { ' ' } else { c };
        let special =
            matches!(c, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '~' | '|' | '&' | '@' | '#');
        // `https:`, `www.`: GitHub's flavour makes links of bare addresses. At the beginning: a list or a rule.
        let link =
            c == ':' && letters.peek() == Some(&'/') || c == '.' && escaped.to_ascii_lowercase().ends_with("www");
        let list = escaped.is_empty() && matches!(c, '-' | '+' | '=')
            || matches!(c, '.' | ')')
                && letters.peek().is_none_or(|next| next.is_whitespace())
                && !escaped.is_empty()
                && escaped.bytes().all(|byte| byte.is_ascii_digit());
        if special || link || list {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}
