//! `bridgehead import`: a page or a file becomes a draft, which a person reviews before anybody is told.

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context as _, bail};
use bridgehead::knowledge::{File, Knowledge, files};
use bridgehead::language::Language;
use bridgehead::startup::{self, Settings};
use bridgehead_editing::draft::{About, Counterpart, Draft, draft};
use bridgehead_editing::fetch::{Ending, Fetcher, Manners, Request};
use bridgehead_editing::import::{self, Block, LONGEST_FILE, Text};

/// How long a file may take to read.
const PATIENCE: Duration = Duration::from_secs(60);

/// What to import, and as what.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// A Markdown, HTML, PDF or DOCX file, or the address of a page.
    #[arg(value_name = "FILE|URL")]
    from: String,
    /// The folder in guidance/, such as company.
    #[arg(long, value_name = "AREA", value_parser = id)]
    area: String,
    /// The name of the draft in it, such as annual-return.
    #[arg(long, value_name = "TOPIC", value_parser = id)]
    topic: String,
    /// The language of the text: en, zh-Hans or zh-Hant; found out when absent.
    #[arg(long, value_name = "LANG")]
    lang: Option<Language>,
    /// The folder for the draft, such as knowledge.
    #[arg(long, value_name = "DIR", default_value = "drafts")]
    out: PathBuf,
    /// Write over an earlier draft.
    #[arg(long)]
    force: bool,
    /// Also ask an address in a private network or on this machine.
    #[arg(long)]
    allow_private: bool,
}

/// Lower-case words joined by hyphens.
fn id(text: &str) -> Result<String, String> {
    let word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    if text.len() <= 60 && text.split('-').all(word) {
        Ok(text.to_owned())
    } else {
        Err("write lower-case words joined by hyphens, such as annual-return".to_owned())
    }
}

/// A file or page as it came.
struct Found {
    bytes: Vec<u8>,
    content_type: Option<String>,
    /// Where the page answered.
    url: Option<String>,
}

pub(crate) fn run(settings: &Settings, options: &Options) -> anyhow::Result<ExitCode> {
    let found = find(options)?;
    let told = |error| anyhow::anyhow!("{}: {error}", options.from);
    let kind = import::kind(&found.bytes, &options.from, found.content_type.as_deref()).map_err(told)?;
    quiet_readers();
    let text = import::read(found.bytes, kind, found.content_type.as_deref(), PATIENCE).map_err(told)?;
    let about = about(settings, options, found.url, &text)?;
    let counterpart = counterpart(options, about.language)?;
    let draft = draft(&text, &about, &counterpart).map_err(told)?;
    write(options, &draft)?;
    let mut out = std::io::stdout().lock();
    writeln!(out, "{} sections, {} proposed facts, in {}:", draft.sections, draft.facts, about.language)?;
    for path in draft.files.keys() {
        writeln!(out, "  {}", options.out.join(path).display())?;
    }
    writeln!(out, "Nobody is shown a draft. Compare it with the page; docs/content.md says how.")?;
    Ok(ExitCode::SUCCESS)
}

fn find(options: &Options) -> anyhow::Result<Found> {
    if options.from.contains("://") {
        return fetch(&options.from, options.allow_private);
    }
    let path = Path::new(&options.from);
    let file = std::fs::File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut bytes = Vec::new();
    file.take(LONGEST_FILE as u64 + 1)
        .read_to_end(&mut bytes)
        .with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(Found { bytes, content_type: None, url: None })
}

fn fetch(url: &str, allow_private: bool) -> anyhow::Result<Found> {
    let usual = Manners::default();
    let manners =
        Manners { longest_body: LONGEST_FILE, ..crate::sources::manners(allow_private, usual.pace, usual.timeout) };
    let fetcher = Fetcher::new(manners)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let visit = runtime.block_on(fetcher.visit(&Request { url: url.to_owned(), ..Request::default() }));
    match visit.ending {
        Ending::Page(page) => Ok(Found {
            bytes: page.document.body,
            content_type: page.document.content_type,
            url: Some(visit.final_url),
        }),
        Ending::Status(status) => bail!("{url}: it answered with status {status}"),
        Ending::NotModified => bail!("{url}: it answered with status 304"),
        Ending::Trouble(trouble) => bail!("{url}: {trouble}"),
        Ending::Refused(refusal) => bail!("{url}: {refusal}; a page in your own network needs --allow-private"),
        Ending::TooLarge => bail!("{url}: {}", import::ImportError::TooLarge),
    }
}

/// A reader that falls is told as a broken file; its own words about it help nobody.
fn quiet_readers() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fall| {
        if std::thread::current().name() != Some("import") {
            usual(fall);
        }
    }));
}

fn about(settings: &Settings, options: &Options, url: Option<String>, text: &Text) -> anyhow::Result<About> {
    let (knowledge, _) = Knowledge::read(&startup::content(settings.knowledge.as_deref())?);
    let same = |registered: &str| {
        [Some(options.from.as_str()), url.as_deref()]
            .into_iter()
            .flatten()
            .any(|url| url.trim_end_matches('/') == registered.trim_end_matches('/'))
    };
    let registered = knowledge.sources.values().find(|source| same(&source.url)).map(|source| source.id.clone());
    Ok(About {
        area: options.area.clone(),
        topic: options.topic.clone(),
        language: options.lang.unwrap_or_else(|| Language::of(&words(text), Language::English)),
        origin: options.from.clone(),
        url,
        registered,
        today: crate::today(),
    })
}

fn words(text: &Text) -> String {
    let mut words = String::new();
    for block in &text.blocks {
        match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Item { text, .. } => words.push_str(text),
            Block::Row { cells, .. } => words.push_str(&cells.concat()),
        }
    }
    words
}

/// What stands of the topic in another language, so that both get the same ids.
fn counterpart(options: &Options, language: Language) -> anyhow::Result<Counterpart> {
    if !options.out.is_dir() {
        return Ok(Counterpart::default());
    }
    let all = files::from_folder(&options.out).with_context(|| format!("{} cannot be read", options.out.display()))?;
    let of_topic = |file: &File, language: Language| {
        file.path == format!("guidance/{}/{}.{language}.md", options.area, options.topic)
    };
    let other =
        Language::ALL.into_iter().find(|other| *other != language && all.iter().any(|file| of_topic(file, *other)));
    let Some(other) = other else { return Ok(Counterpart::default()) };
    let wanted: Vec<File> =
        all.into_iter().filter(|file| file.path.starts_with("facts/") || of_topic(file, other)).collect();
    let (knowledge, _) = Knowledge::read(&wanted);
    let passages: Vec<_> = knowledge.passages.values().flat_map(|written| written.values()).collect();
    Ok(Counterpart::new(&passages, &knowledge.facts))
}

/// Writes all files or, when one is there already, none.
fn write(options: &Options, draft: &Draft) -> anyhow::Result<()> {
    if !options.force
        && let Some(path) = draft.files.keys().map(|path| options.out.join(path)).find(|path| path.exists())
    {
        bail!("{} is there already; --force writes over it, or choose another --topic or --out", path.display());
    }
    for (path, text) in &draft.files {
        let path = options.out.join(path);
        let folder = path.parent().unwrap_or(&options.out);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&path, text))
            .with_context(|| format!("{} cannot be written", path.display()))?;
    }
    Ok(())
}
