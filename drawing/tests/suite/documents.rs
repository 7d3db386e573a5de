//! The PDF: pages whose lines do not touch, and a file that opens and says what the case says.

use bridgehead::language::Language;
use bridgehead_drawing::Case;
use bridgehead_drawing::pdf::{pages, pdf};
use bridgehead_drawing::sheet::Sheet;
use lopdf::{Document, Object};

use super::harness::{HOSTILE, begun, examples, longest};
use super::pictures::check;

/// What stands on the pages of a file, without spaces and line ends.
fn text(document: &Document) -> String {
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    squeezed(&document.extract_text(&pages).expect("text"))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn pages_are_whole_and_numbered() {
    for example in examples().iter().chain(begun()) {
        for language in Language::ALL {
            let case = example.case(language);
            let pages = pages(&case);
            let words: Vec<&str> =
                pages.iter().flat_map(|page| page.labels()).map(|label| label.text.as_str()).collect();
            let all = squeezed(&words.concat());
            for (number, page) in (1..).zip(&pages) {
                check(page, 8.0);
                let place = format!("{number} / {}", pages.len());
                assert!(page.labels().any(|label| label.text == place), "{place} is missing");
                assert!(page.labels().count() > 2, "page {number} of {} is empty", example.file);
            }
            let sheet = Sheet::of(&case);
            for task in sheet.stages.iter().flat_map(|stage| &stage.tasks) {
                assert!(all.contains(&squeezed(&task.title)), "{}", task.title);
                assert!(task.done || task.documents.iter().all(|it| all.contains(&squeezed(it))), "{}", task.title);
            }
            for due in &sheet.deadlines {
                assert!(all.contains(&squeezed(&due.counted)), "{}", due.counted);
            }
            assert!(sheet.sources.iter().all(|source| all.contains(&squeezed(&source.url))));
        }
    }
}

#[test]
fn no_heading_and_no_head_of_a_table_ends_a_page() {
    for example in examples().iter().chain(begun()) {
        for language in Language::ALL {
            let case = example.case(language);
            let sheet = Sheet::of(&case);
            let titles = sheet.stages.iter().map(|stage| stage.title.as_str());
            let heads: Vec<&str> = titles.chain([&*sheet.words.when, &*sheet.words.checklist]).collect();
            for page in pages(&case) {
                // The last line is the foot.
                let foot = page.labels().map(|label| label.top).fold(0.0, f32::max);
                let above: Vec<_> = page.labels().filter(|label| label.top < foot - 20.0).collect();
                let lowest = above.iter().map(|label| label.top).fold(0.0, f32::max);
                for last in above.iter().filter(|label| label.top > lowest - 0.1) {
                    assert!(!heads.contains(&&*last.text), "{} ends a page of {}", last.text, example.file);
                }
            }
        }
    }
}

#[test]
fn the_file_opens_and_its_text_can_be_read_in_all_three_scripts() {
    for language in Language::ALL {
        let case = longest().case(language);
        let file = pdf(&case).expect("a document");
        assert!(file == pdf(&case).expect("a document"), "the same case gives the same bytes");
        let document = Document::load_mem(&file).expect("a PDF");
        assert_eq!(document.get_pages().len(), pages(&case).len());
        let text = text(&document);
        let sheet = Sheet::of(&case);
        for title in sheet.stages.iter().flat_map(|stage| &stage.tasks).map(|task| &task.title) {
            assert!(text.contains(&squeezed(title)), "{title} is missing in {language}");
        }
        assert!(text.contains(&squeezed(&sheet.words.notice)) && text.contains(&squeezed(&longest().name)));
        let links = document
            .get_pages()
            .values()
            .filter_map(|page| document.get_dictionary(*page).ok())
            .filter(|page| page.has(b"Annots"))
            .count();
        assert!(links > 2, "sources can be opened");
        let fonts = document.objects.values().filter_map(|object| object.as_dict().ok());
        let embedded = fonts.filter(|dictionary| dictionary.has(b"FontFile3")).count();
        assert!(embedded >= 2, "regular and bold are embedded");
    }
}

#[test]
fn a_hostile_name_is_printed_and_nothing_else() {
    for language in Language::ALL {
        let case = Case { name: HOSTILE, ..longest().case(language) };
        let document = Document::load_mem(&pdf(&case).expect("a document")).expect("a PDF");
        let text = text(&document);
        assert!(text.contains("</text><script>alert(1)</script>&\"Sons\""), "{language}");
        for object in document.objects.values() {
            if let Ok(dictionary) = object.as_dict() {
                assert!(!dictionary.has(b"JS") && !dictionary.has(b"JavaScript") && !dictionary.has(b"Launch"));
                if let Ok(Object::String(url, _)) = dictionary.get(b"URI") {
                    assert!(!String::from_utf8_lossy(url).contains("evil"));
                }
            }
            if let Ok(stream) = object.as_stream().map(|stream| stream.content.clone())
                && stream.starts_with(b"<?xpacket")
            {
                let metadata = String::from_utf8(stream).expect("UTF-8");
                let xml =
                    &metadata[metadata.find("<x:xmpmeta").expect("XMP")..metadata.rfind("<?xpacket").expect("its end")];
                roxmltree::Document::parse(xml).expect("sound XML");
            }
        }
    }
}
