//! The Markdown page: everything is on it, and what somebody typed is text.

use bridgehead::language::Language;
use bridgehead_drawing::Case;
use bridgehead_drawing::markdown::{markdown, plain};
use bridgehead_drawing::sheet::Sheet;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::harness::{HOSTILE, begun, examples, longest};

fn parsed(text: &str) -> Vec<Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TASKLISTS | Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).collect()
}

fn words(events: &[Event<'_>]) -> String {
    let line = |event: &Event<'_>| {
        matches!(event, Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph | TagEnd::Item))
    };
    let mut words = String::new();
    for event in events {
        if let Event::Text(text) = event {
            words.push_str(text);
        } else if line(event) {
            words.push('\n');
        }
    }
    words
}

#[test]
fn everything_is_on_the_page_in_every_language() {
    for example in examples().iter().chain(begun()) {
        for language in Language::ALL {
            let case = example.case(language);
            let page = markdown(&case);
            let events = parsed(&page);
            let text = words(&events);
            let sheet = Sheet::of(&case);
            let tasks: Vec<_> = sheet.stages.iter().flat_map(|stage| &stage.tasks).collect();
            assert_eq!(tasks.len(), example.plan.tasks.len());
            let marks = events.iter().filter(|event| matches!(event, Event::TaskListMarker(_))).count();
            assert_eq!(marks, tasks.len(), "{}", example.file);
            for task in tasks {
                for part in [&task.title, &task.counted, &task.fees].into_iter().chain(&task.documents) {
                    assert!(text.contains(part.as_str()), "{} lacks {part}\n{page}", example.file);
                }
                assert!(!task.sources.is_empty());
            }
            for source in &sheet.sources {
                assert!(source.words.iter().all(|words| text.contains(words.as_str())), "{source:?}");
                assert!(page.contains(&format!("<{}>", source.url)));
            }
            for outcome in &sheet.outcomes {
                assert!(text.contains(&outcome.verdict) && outcome.criteria.iter().all(|it| text.contains(&it.1)));
            }
            assert!(!page.contains("sheet-") && !page.contains("{{"), "{page}");
        }
    }
}

#[test]
fn emphasis_closes_in_chinese_too() {
    for language in Language::ALL {
        let page = markdown(&longest().case(language));
        let stars = words(&parsed(&page)).matches("**").count();
        assert_eq!(stars, 0, "{page}");
    }
}

#[test]
fn a_hostile_name_is_text() {
    let page = markdown(&Case { name: HOSTILE, ..longest().case(Language::English) });
    let events = parsed(&page);
    let end = events.iter().position(|event| matches!(event, Event::End(TagEnd::Heading(_)))).expect("a heading");
    assert!(matches!(events[0], Event::Start(Tag::Heading { .. })));
    assert!(events[1..end].iter().all(|event| matches!(event, Event::Text(_))), "{:?}", &events[..=end]);
    assert!(!events.iter().any(|event| matches!(event, Event::Html(_) | Event::InlineHtml(_) | Event::Code(_))));
    let heading = words(&events[..end]);
    assert!(heading.contains("</text><script>alert(1)</script> & \"Sons\""), "{heading}");
    assert!(!page.contains("https://evil") && !page.contains("www.evil") && !page.contains("a@b"), "{page}");
}

#[test]
fn plain_text_begins_no_list_and_reads_the_same() {
    for text in
        ["1. one", "12) b", "- x", "+ x", "# x", "> x", "===", "a * b * c", "3.5 days (HK$1,545)", "https://a.b"]
    {
        let escaped = plain(text);
        let events = parsed(&escaped);
        assert!(matches!(events[0], Event::Start(Tag::Paragraph)), "{text}: {events:?}");
        assert_eq!(words(&events).trim_end(), text);
    }
    assert_eq!(plain("3.5 days (HK$1,545): 4-6"), "3.5 days (HK$1,545): 4-6");
}
