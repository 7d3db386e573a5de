//! The index on tantivy: passages in, postings out. The one module that names tantivy.
//!
//! An entry's fields are weighted by repetition: a heading counted three times weighs three times a body word, which is
//! BM25F with whole-number weights, and a term still has one postings list.
//! Lengths are kept exactly in fast fields, because tantivy's own field norms round them.

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use tantivy::collector::DocSetCollector;
use tantivy::directory::MmapDirectory;
use tantivy::directory::error::OpenDirectoryError;
use tantivy::postings::Postings as _;
use tantivy::query::AllQuery;
use tantivy::schema::{
    FAST, Field, INDEXED, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value as _,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{
    DocSet as _, IndexReader, InvertedIndexReader, ReloadPolicy, TERMINATED, TantivyDocument, TantivyError, Term,
};

use super::analysis::Chain;

/// Counts up whenever analysis or fields change, so that an index written by an older program is built anew.
const FORMAT: u64 = 1;

/// Something to find: a passage in one language.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Whether the text is Chinese; decides which chains cut it.
    pub chinese: bool,
    /// Its texts, each with how often it counts (heading 3, body 1).
    pub texts: Vec<(String, u8)>,
    /// Ids of the terms that the texts name.
    pub concepts: Vec<String>,
}

/// What an update did to the index, in entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Refresh {
    /// New to the index.
    pub added: usize,
    /// Indexed again because their text changed.
    pub changed: usize,
    /// Taken out because they are no longer there.
    pub gone: usize,
    /// Left alone.
    pub kept: usize,
}

/// The index could not be read or written: its folder is damaged, full or not ours.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// tantivy's own account of it.
    #[error("the search index failed: {0}")]
    Tantivy(#[from] TantivyError),
    /// The folder cannot be opened.
    #[error("the search index cannot be opened: {0}")]
    Open(#[from] OpenDirectoryError),
    /// The folder cannot be made or emptied.
    #[error("the folder of the search index: {0}")]
    Folder(#[from] std::io::Error),
}

/// A tantivy index of [`Entry`]s, in memory or in a folder.
pub struct Index {
    index: tantivy::Index,
    reader: IndexReader,
    fields: Fields,
}

#[derive(Clone, Copy)]
struct Fields {
    key: Field,
    hash: Field,
    chinese: Field,
    chains: [Field; 3],
    lengths: [Field; 3],
    concepts: Field,
}

impl Index {
    /// An empty index in memory.
    pub fn in_memory() -> Result<Self, IndexError> {
        let (schema, fields) = schema();
        Self::with(tantivy::Index::create_in_ram(schema), fields)
    }

    /// The index kept in `folder`, made when it is not there and begun anew when another version wrote it.
    pub fn open(folder: &Path) -> Result<Self, IndexError> {
        let folder = folder.join(format!("v{FORMAT}"));
        std::fs::create_dir_all(&folder)?;
        let (schema, fields) = schema();
        let open = |schema: Schema| -> Result<tantivy::Index, IndexError> {
            Ok(tantivy::Index::open_or_create(MmapDirectory::open(&folder)?, schema)?)
        };
        let index = match open(schema.clone()) {
            Ok(index) => index,
            // Damaged, or written with another schema: everything in it can be made again.
            Err(_) => {
                std::fs::remove_dir_all(&folder)?;
                std::fs::create_dir_all(&folder)?;
                open(schema)?
            }
        };
        Self::with(index, fields)
    }

    fn with(index: tantivy::Index, fields: Fields) -> Result<Self, IndexError> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { index, reader, fields })
    }

    /// Makes the index hold exactly the entries that `names` lists as key and hash; only new and changed ones are asked of
    /// `entry` (by their place in `names`), cut and written.
    ///
    /// # Errors
    /// When the index cannot be written.
    pub fn update(&self, names: &[(String, String)], entry: impl Fn(usize) -> Entry) -> Result<Refresh, IndexError> {
        let before = self.hashes()?;
        let wanted: HashSet<&str> = names.iter().map(|(key, _)| key.as_str()).collect();
        let gone: Vec<&str> = before.keys().map(String::as_str).filter(|key| !wanted.contains(key)).collect();
        let stale: Vec<usize> =
            (0..names.len()).filter(|place| before.get(&names[*place].0) != Some(&names[*place].1)).collect();
        let changed = stale.iter().filter(|place| before.contains_key(&names[**place].0)).count();
        let refresh =
            Refresh { added: stale.len() - changed, changed, gone: gone.len(), kept: names.len() - stale.len() };
        if gone.is_empty() && stale.is_empty() {
            return Ok(refresh);
        }
        let mut writer = self.index.writer_with_num_threads(1, 30_000_000)?;
        for key in gone.into_iter().chain(stale.iter().map(|place| names[*place].0.as_str())) {
            writer.delete_term(Term::from_field_text(self.fields.key, key));
        }
        for place in stale {
            let (key, hash) = &names[place];
            writer.add_document(self.document(key, hash, &entry(place)))?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        self.reader.reload()?;
        Ok(refresh)
    }

    fn document(&self, key: &str, hash: &str, entry: &Entry) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.fields.key, key);
        document.add_text(self.fields.hash, hash);
        document.add_u64(self.fields.chinese, u64::from(entry.chinese));
        for (chain, (field, length)) in
            Chain::ALL.into_iter().zip(self.fields.chains.into_iter().zip(self.fields.lengths))
        {
            let mut tokens = Vec::new();
            if (chain == Chain::English) != entry.chinese {
                for (text, weight) in &entry.texts {
                    for term in chain.terms(text) {
                        tokens.extend(std::iter::repeat_n(term, usize::from(*weight)));
                    }
                }
            }
            document.add_u64(length, tokens.len() as u64);
            document.add_pre_tokenized_text(field, tokenized(tokens));
        }
        for concept in &entry.concepts {
            document.add_text(self.fields.concepts, concept);
        }
        document
    }

    fn hashes(&self) -> Result<HashMap<String, String>, IndexError> {
        let searcher = self.reader.searcher();
        let mut hashes = HashMap::new();
        for address in searcher.search(&AllQuery, &DocSetCollector)? {
            let document: TantivyDocument = searcher.doc(address)?;
            let text =
                |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
            hashes.insert(text(self.fields.key), text(self.fields.hash));
        }
        Ok(hashes)
    }

    /// A view of the index as it is now, ready for questions.
    pub fn snapshot(&self) -> Result<Snapshot, IndexError> {
        let searcher = self.reader.searcher();
        let mut snapshot = Snapshot {
            segments: Vec::new(),
            keys: Vec::new(),
            chinese: Vec::new(),
            lengths: Default::default(),
            averages: [1.0; 3],
            counts: [0; 2],
            alive: Vec::new(),
        };
        for segment in searcher.segment_readers() {
            let base = snapshot.keys.len();
            let fast = segment.fast_fields();
            let keys = fast.str("key")?;
            let chinese = fast.u64("chinese")?;
            let lengths = [fast.u64("length-en")?, fast.u64("length-zh")?, fast.u64("length-zh12")?];
            for doc in 0..segment.max_doc() {
                let mut key = String::new();
                if let Some(keys) = &keys
                    && let Some(ord) = keys.term_ords(doc).next()
                {
                    keys.ord_to_str(ord, &mut key).map_err(TantivyError::from)?;
                }
                snapshot.keys.push(key);
                snapshot.chinese.push(chinese.first(doc) == Some(1));
                snapshot.alive.push(segment.alive_bitset().is_none_or(|alive| alive.is_alive(doc)));
                for (column, kept) in lengths.iter().zip(&mut snapshot.lengths) {
                    kept.push(column.first(doc).unwrap_or(0) as f32);
                }
            }
            let mut inverted = Vec::new();
            for field in self.fields.chains.into_iter().chain([self.fields.concepts]) {
                inverted.push((field, segment.inverted_index(field)?));
            }
            snapshot.segments.push(Segment { base: base as u32, inverted });
        }
        for (chain, average) in Chain::ALL.into_iter().zip(&mut snapshot.averages) {
            let of_language: Vec<f32> = snapshot.lengths[chain as usize]
                .iter()
                .zip(&snapshot.chinese)
                .zip(&snapshot.alive)
                .filter(|((_, chinese), alive)| **alive && (chain == Chain::English) != **chinese)
                .map(|((length, _), _)| *length)
                .collect();
            if !of_language.is_empty() {
                *average = (of_language.iter().sum::<f32>() / of_language.len() as f32).max(1.0);
            }
        }
        for (chinese, alive) in snapshot.chinese.iter().zip(&snapshot.alive) {
            snapshot.counts[usize::from(*chinese)] += usize::from(*alive);
        }
        Ok(snapshot)
    }
}

/// Which postings to read: those of a chain, or of the terms named by id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum List {
    /// Terms cut by a chain.
    Chain(Chain),
    /// Ids of the term base.
    Concepts,
}

/// The index at one moment: what scoring reads.
pub struct Snapshot {
    segments: Vec<Segment>,
    keys: Vec<String>,
    chinese: Vec<bool>,
    alive: Vec<bool>,
    lengths: [Vec<f32>; 3],
    averages: [f32; 3],
    /// Live entries in English and in Chinese.
    counts: [usize; 2],
}

struct Segment {
    base: u32,
    inverted: Vec<(Field, Arc<InvertedIndexReader>)>,
}

impl Snapshot {
    /// How many slots there are; some may hold removed entries.
    #[must_use]
    pub fn slots(&self) -> usize {
        self.keys.len()
    }

    /// How many live entries are Chinese (`true`) or English (`false`).
    #[must_use]
    pub fn count(&self, chinese: bool) -> usize {
        self.counts[usize::from(chinese)]
    }

    /// The key of the entry in `slot`.
    #[must_use]
    pub fn key(&self, slot: u32) -> &str {
        &self.keys[slot as usize]
    }

    /// Whether the entry in `slot` is Chinese.
    #[must_use]
    pub fn is_chinese(&self, slot: u32) -> bool {
        self.chinese[slot as usize]
    }

    /// The entry's length through `chain` over the mean length of all entries of its language.
    #[must_use]
    pub fn relative_length(&self, slot: u32, chain: Chain) -> f32 {
        self.lengths[chain as usize][slot as usize] / self.averages[chain as usize]
    }

    /// The live entries that hold `term`, by slot, with how often; empty when there is none.
    #[must_use]
    pub fn postings(&self, list: List, term: &str) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        for segment in &self.segments {
            let (field, inverted) = &segment.inverted[position(list)];
            let Ok(Some(mut postings)) =
                inverted.read_postings(&Term::from_field_text(*field, term), IndexRecordOption::WithFreqs)
            else {
                continue;
            };
            while postings.doc() != TERMINATED {
                let slot = segment.base + postings.doc();
                if self.alive[slot as usize] {
                    found.push((slot, postings.term_freq() as f32));
                }
                postings.advance();
            }
        }
        found
    }

    /// In how many entries `term` stands, removed ones included until their segment is merged.
    #[must_use]
    pub fn document_frequency(&self, list: List, term: &str) -> u32 {
        self.segments
            .iter()
            .filter_map(|segment| {
                let (field, inverted) = &segment.inverted[position(list)];
                inverted.doc_freq(&Term::from_field_text(*field, term)).ok()
            })
            .sum()
    }

    /// Calls `each` with every term of a list and the number of entries it stands in, in no set order.
    pub fn for_each_term(&self, list: List, mut each: impl FnMut(&str, u32)) {
        for segment in &self.segments {
            let (_, inverted) = &segment.inverted[position(list)];
            let Ok(mut terms) = inverted.terms().stream() else { continue };
            while terms.advance() {
                if let Ok(term) = std::str::from_utf8(terms.key()) {
                    each(term, terms.value().doc_freq);
                }
            }
        }
    }
}

const fn position(list: List) -> usize {
    match list {
        List::Chain(chain) => chain as usize,
        List::Concepts => 3,
    }
}

fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let cut = || {
        TextOptions::default().set_indexing_options(
            TextFieldIndexing::default()
                .set_tokenizer("raw")
                .set_index_option(IndexRecordOption::WithFreqs)
                .set_fieldnorms(false),
        )
    };
    let fields = Fields {
        key: schema.add_text_field("key", STRING | STORED | FAST),
        hash: schema.add_text_field("hash", STORED),
        chinese: schema.add_u64_field("chinese", FAST | INDEXED),
        chains: Chain::ALL.map(|chain| schema.add_text_field(field_name(chain), cut())),
        lengths: ["length-en", "length-zh", "length-zh12"].map(|name| schema.add_u64_field(name, FAST)),
        concepts: schema.add_text_field("concepts", STRING),
    };
    (schema.build(), fields)
}

const fn field_name(chain: Chain) -> &'static str {
    match chain {
        Chain::English => "en",
        Chain::Words => "zh",
        Chain::Grams => "zh12",
    }
}

/// Terms that are cut already, for tantivy to take as they are.
fn tokenized(terms: Vec<String>) -> PreTokenizedString {
    let tokens = terms.into_iter().enumerate().map(|(position, text)| Token { position, text, ..Token::default() });
    PreTokenizedString { text: String::new(), tokens: tokens.collect() }
}
