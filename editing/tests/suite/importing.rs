//! Files of every kind to the same draft, and to nothing worse than an error.

use std::path::{Path, PathBuf};
use std::time::Duration;

use bridgehead::knowledge::check::check;
use bridgehead::knowledge::value::{Unit, Value};
use bridgehead::knowledge::{File, Knowledge};
use bridgehead::language::Language;
use bridgehead_editing::draft::{About, Counterpart, Draft, draft};
use bridgehead_editing::import::{self, ImportError, Kind, Text};
use proptest::prelude::*;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(sample(name)).expect("a sample")
}

const LIMIT: Duration = Duration::from_secs(20);

fn read(bytes: Vec<u8>, name: &str) -> Result<Text, ImportError> {
    let kind = import::kind(&bytes, name, None)?;
    import::read(bytes, kind, None, LIMIT)
}

fn about(language: Language) -> About {
    About {
        area: "company".to_owned(),
        topic: "sample".to_owned(),
        language,
        origin: "sample.md".to_owned(),
        url: None,
        registered: None,
        today: "2026-11-24".parse().expect("a day"),
    }
}

fn drafted(name: &str, language: Language) -> Draft {
    let text = read(bytes(name), name).unwrap_or_else(|error| panic!("{name}: {error}"));
    draft(&text, &about(language), &Counterpart::default()).expect("a draft")
}

fn knowledge(draft: &Draft) -> Knowledge {
    let files: Vec<File> =
        draft.files.iter().map(|(path, text)| File { path: path.clone(), text: text.clone() }).collect();
    let (knowledge, problems) = Knowledge::read(&files);
    let today = "2026-11-24".parse().expect("a day");
    let checked = check(&knowledge, today);
    let wrong = ["is not there", "stands in the text", "leads nowhere"];
    let found = checked.iter().find(|problem| wrong.iter().any(|words| problem.what.contains(words)));
    assert!(found.is_none(), "{found:#?}\n{files:#?}");
    assert!(problems.is_empty(), "{problems:#?}\n{files:#?}");
    knowledge
}

#[test]
fn every_kind_of_file_gives_the_same_figures_and_sections() {
    for (language, tag) in [(Language::English, "en"), (Language::Simplified, "zh-Hans")] {
        for ending in ["md", "html", "docx", "pdf"] {
            let name = format!("sample.{tag}.{ending}");
            let draft = drafted(&name, language);
            let knowledge = knowledge(&draft);
            let figures: Vec<(Unit, Value)> =
                knowledge.facts.values().map(|fact| (fact.unit, fact.values[0].value.clone())).collect();
            for wanted in [
                (Unit::Hkd, Value::Number(1545.0)),
                (Unit::Percent, Value::Number(5.0)),
                (Unit::Date, Value::Date("2024-04-01".parse().expect("a day"))),
                (Unit::Week, Value::Range([4.0, 6.0])),
                (Unit::Day, Value::Number(14.0)),
                (Unit::Year, Value::Number(7.0)),
                (Unit::Month, Value::Number(3.0)),
                (Unit::Hkd, Value::Number(870.0)),
                (Unit::Hkd, Value::Number(1_500_000.0)),
            ] {
                assert!(figures.contains(&wanted), "{name}: {wanted:?} is missing in {figures:?}");
            }
            assert_eq!((draft.facts, draft.sections), (9, 3), "{name}\n{draft:#?}");
            assert!(knowledge.facts.values().all(|fact| fact.draft));
            let titles: Vec<&str> = knowledge
                .passages
                .values()
                .flat_map(|written| written.values())
                .map(|passage| passage.title.as_str())
                .collect();
            assert!(titles.iter().all(|title| ["Sample licence", "样本牌照"].contains(title)), "{name}: {titles:?}");
        }
    }
}

#[test]
fn a_draft_reads_as_the_page_does() {
    let draft = drafted("sample.en.html", Language::English);
    let expected = "---\ntitle: \"Sample licence\"\njurisdiction: hk\naudience: [founder]\nstatus: draft\nsources: [sample-en]\n\
        checked: 2026-11-24\n---\n\n## What the licence costs {#licence-costs}\n\n\
        Applying for the sample licence costs {{sample-licence-costs-1}} online.\n\
        The fee rose by {{sample-licence-costs-2}} on {{sample-licence-costs-3}}.\n\n\
        ## How long the licence takes {#long-licence-takes}\n\n\
        A decision on the sample licence takes {{sample-long-licence-takes-1}}.\n\n\
        - Send form SL1 within {{sample-long-licence-takes-2}} of the decision.\n\
        - Keep the records for {{sample-long-licence-takes-3}}.\n\n\
        ## Late applications {#late-applications}\n\n\
        | Delay | Fee |\n|---|---|\n\
        | Up to {{sample-late-applications-1}} | {{sample-late-applications-2}} |\n\
        | Longer | {{sample-late-applications-3}} |\n";
    let text = draft.files.get("guidance/company/sample.en.md").expect("guidance");
    assert_eq!(text.replace("jurisdiction: TODO", "jurisdiction: hk"), expected);
    let facts = draft.files.get("facts/drafts-sample.en.yaml").expect("facts");
    assert!(facts.contains("# Written \"HK$1,545\" under \"What the licence costs\": \"Applying for"), "{facts}");
    assert!(draft.files.get("sources/drafts-sample.en.yaml").is_some_and(|text| text.contains("publisher: TODO")));
}

#[test]
fn the_second_language_takes_the_ids_of_the_first() {
    let first = drafted("sample.en.docx", Language::English);
    let known = knowledge(&first);
    let passages: Vec<_> = known.passages.values().flat_map(|written| written.values()).collect();
    let text = read(bytes("sample.zh-Hans.pdf"), "x.pdf").expect("text");
    let second =
        draft(&text, &about(Language::Simplified), &Counterpart::new(&passages, &known.facts)).expect("a draft");
    assert_eq!(second.facts, 0, "{second:#?}");
    let guidance = second.files.get("guidance/company/sample.zh-Hans.md").expect("guidance");
    assert!(
        guidance.contains("## 牌照的费用 {#licence-costs}") && guidance.contains("{{sample-licence-costs-1}}"),
        "{guidance}"
    );
}

#[test]
fn what_cannot_be_read_says_what_to_do() {
    let old_word = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1].to_vec();
    for (bytes, name, error) in [
        (bytes("scan.pdf"), "a.pdf", ImportError::Scan),
        (bytes("locked.pdf"), "a.pdf", ImportError::Locked),
        (bytes("unreadable.pdf"), "a.pdf", ImportError::Unreadable),
        (b"%PDF-1.7 nothing else".to_vec(), "a.pdf", ImportError::Broken),
        (b"PK\x03\x04 nothing else".to_vec(), "a.docx", ImportError::Broken),
        (old_word, "a.doc", ImportError::OldOffice),
        (b"\x89PNG\r\n\x1a\n\x00\x00".to_vec(), "a.png", ImportError::Unknown),
        (b"".to_vec(), "a.md", ImportError::Empty),
        (b"<html><script>x</script><nav>y</nav></html>".to_vec(), "a.html", ImportError::Empty),
        (vec![b'x'; import::LONGEST_FILE + 1], "a.md", ImportError::TooLarge),
        ("word ".repeat(300_000).into_bytes(), "a.md", ImportError::TooMuch("text")),
    ] {
        let found = read(bytes, name).expect_err(name);
        assert_eq!(found, error);
        assert!(found.to_string().len() > 10);
    }
}

/// A font that is not in the file, and codes of a Chinese character set: a common way of older Chinese files.
#[test]
fn a_chinese_pdf_without_fonts_is_read() {
    let text = read(bytes("no-unicode.zh-Hans.pdf"), "a.pdf").expect("text");
    let sentence = "网上申请样本牌照，费用为1,545港元。费用自2024年4月1日起上调5%。";
    assert!(text.blocks.contains(&import::Block::Paragraph(sentence.to_owned())), "{text:#?}");
}

/// A few kilobytes that unpack to gigabytes.
#[test]
fn a_packed_bomb_is_not_unpacked() {
    use std::io::Write as _;
    let mut packed = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    packed.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("a file");
    let zeros = vec![b' '; 1024 * 1024];
    for _ in 0..40 {
        packed.write_all(&zeros).expect("packed");
    }
    let bytes = packed.finish().expect("a file").into_inner();
    assert!(bytes.len() < 200_000);
    assert_eq!(read(bytes, "a.docx"), Err(ImportError::TooMuch("packed text")));
}

#[test]
fn entities_and_depth_are_no_bombs() {
    let document = |xml: &str| packed(xml.as_bytes());
    let laughs = "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><d><p><t>&b; &amp; so</t></p></d>";
    let text = read(document(laughs), "a.docx").expect("text");
    assert_eq!(text.blocks, [import::Block::Paragraph("& so".to_owned())]);
    let deep = format!("<d>{}<t>x</t>", "<p>".repeat(200_000));
    assert!(read(document(&deep), "a.docx").is_err());
    assert!(read("> ".repeat(100_000).into_bytes(), "a.md").is_err());
    assert!(read("- ".repeat(50_000).into_bytes(), "a.md").is_err());
    assert!(read(format!("{}x", "<div>".repeat(200_000)).into_bytes(), "a.html").is_ok());
    let objects = format!("%PDF-1.7\n1 0 obj\n{}\nendobj\ntrailer<</Root 1 0 R>>", "[".repeat(200_000));
    assert!(read(objects.into_bytes(), "a.pdf").is_err());
}

/// Pages that draw themselves, without end or a million times over.
#[test]
fn a_pdf_that_draws_itself_ends() {
    let pdf = |objects: &[String]| {
        let mut text = "%PDF-1.7\n".to_owned();
        for (number, object) in objects.iter().enumerate() {
            text.push_str(&format!("{} 0 obj\n{object}\nendobj\n", number + 1));
        }
        text.push_str("trailer<</Root 1 0 R>>\n%%EOF");
        text.into_bytes()
    };
    let form = |draws: &str, resources: &str| {
        format!(
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<{resources}>>/Font<</F 5 0 R>>>>/Length {}>>\nstream\n{draws}\nendstream",
            draws.len()
        )
    };
    let start = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>/Font<</F 5 0 R>>>>>>".to_owned(),
        "<</Length 37>>\nstream\nBT /F 9 Tf 1 1 Td (Words) Tj ET /X Do\nendstream".to_owned(),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut itself = start.to_vec();
    itself.push(form("/X Do", "/X 6 0 R"));
    let text = import::read(pdf(&itself), Kind::Pdf, None, LIMIT).expect("text");
    assert_eq!(text.blocks, [import::Block::Paragraph("Words".to_owned())]);
    let mut doubling = start.to_vec();
    for level in 0..12 {
        doubling.push(form(&"/X Do ".repeat(10), &format!("/X {} 0 R", 7 + level)));
    }
    doubling.push(form("BT /F 9 Tf (x) Tj ET", ""));
    let slow = import::read(pdf(&doubling), Kind::Pdf, None, Duration::from_millis(300));
    assert!(matches!(slow, Err(ImportError::TooSlow | ImportError::TooMuch(_)) | Ok(_)), "{slow:?}");
}

/// Words of the page that look like our own marks come out as words.
#[test]
fn a_page_cannot_write_our_marks() {
    let page = "<h1>T {#x}</h1><h2>A {{fee}} {#evil .unconfirmed}</h2><p>See {{fee}} and {{=5}}, *bold* [x](source:y) &lt;b&gt; | # 1.</p>\
                <p>- not a list</p><p># no heading</p><table><tr><td>k</td><td>c</td></tr><tr><td>a|b</td><td>{{e}}</td></tr></table>";
    let text = read(page.as_bytes().to_vec(), "a.html").expect("text");
    let draft = draft(&text, &about(Language::English), &Counterpart::default()).expect("a draft");
    let knowledge = knowledge(&draft);
    let passage = knowledge.passages.values().flat_map(|written| written.values()).next().expect("a passage");
    assert_eq!(knowledge.passages.len(), 1, "{draft:#?}");
    assert!(!passage.unconfirmed && passage.links.is_empty() && passage.draft);
    let plain = passage.plain();
    for part in ["((fee)) and ((=", "*bold* [x](source:y) <b> | #", "- not a list", "# no heading", "a|b"] {
        assert!(plain.contains(part), "{part} is missing in {plain}");
    }
}

/// A Word document around `xml`.
fn packed(xml: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut packed = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    packed.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("a file");
    packed.write_all(xml).expect("packed");
    packed.finish().expect("a file").into_inner()
}

/// The text of a Word document, whose checksums would keep changes away from its reader.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    use std::io::Read as _;
    let mut text = Vec::new();
    let mut packed = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a document");
    packed.by_name("word/document.xml").expect("its text").read_to_end(&mut text).expect("unpacked");
    text
}

/// `PROPTEST_CASES` sets another number for a long run.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    /// Bytes changed at random in each kind of file: text or an error, in time, and what is drafted can be read.
    #[test]
    fn broken_files_break_nothing(
        which in 0_usize..8,
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..40),
        cut in proptest::option::of(any::<proptest::sample::Index>()),
        repack in any::<bool>(),
    ) {
        let name = ["sample.en.md", "sample.zh-Hans.md", "sample.en.html", "sample.zh-Hans.html", "sample.en.pdf", "sample.zh-Hans.pdf", "sample.en.docx", "sample.zh-Hans.docx"][which];
        let kind = [Kind::Markdown, Kind::Html, Kind::Pdf, Kind::Docx][which / 2];
        let repack = repack && kind == Kind::Docx;
        let mut bytes = if repack { unpacked(&bytes(name)) } else { bytes(name) };
        for (place, byte) in changes {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        if repack {
            bytes = packed(&bytes);
        }
        match import::read(bytes, kind, None, LIMIT) {
            Ok(text) => {
                if let Ok(draft) = draft(&text, &about(Language::English), &Counterpart::default()) {
                    knowledge(&draft);
                }
            }
            Err(error) => prop_assert!(error != ImportError::TooSlow),
        }
    }

    #[test]
    fn any_text_gives_a_draft_that_can_be_read(text in prop_oneof![".{0,200}", "[-#*_|>{}=0-9%$.,: \n]{0,200}", "[一二三年月日元至0-9万%，。、第号 ]{0,80}"]) {
        if let Ok(text) = import::read(text.into_bytes(), Kind::Markdown, None, LIMIT)
            && let Ok(draft) = draft(&text, &about(Language::English), &Counterpart::default())
        {
            knowledge(&draft);
        }
    }
}
