//! Compiles the dictionaries into tables that the library embeds and reads in place.
//!
//! The data comes from two crates that Cargo has already fetched and checked against `Cargo.lock`:
//! `chinese_dictionary` carries CC-CEDICT, `jieba-rs` carries jieba's word counts.
//! Neither is linked; only their data files are read, because loading them the crates' own way takes seconds and hundreds of megabytes.

use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "build/cedict.rs"]
mod cedict;
#[path = "src/english.rs"]
#[expect(unreachable_pub, reason = "shared with the library, which uses all of it")]
mod english;
#[path = "src/record.rs"]
#[expect(unreachable_pub, reason = "shared with the library")]
mod record;
#[path = "build/tables.rs"]
mod tables;

fn main() {
    for watched in ["build.rs", "build", "src/english.rs", "src/record.rs"] {
        println!("cargo:rerun-if-changed={watched}");
    }
    let jieba = package_folder("jieba-rs").join("src/data/dict.txt");
    let cedict = package_folder("chinese_dictionary").join("data");
    let counts = read_counts(&jieba);
    let entries = cedict::read(&cedict);
    let tables = tables::compile(&entries, &counts);
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for (name, bytes) in tables {
        fs::write(out.join(name), bytes).expect("OUT_DIR is writable");
    }
}

/// Where Cargo keeps the sources of a dependency.
fn package_folder(name: &str) -> PathBuf {
    let cargo = env::var_os("CARGO").expect("cargo sets CARGO");
    let output = std::process::Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform"])
        .arg(env::var_os("HOST").expect("cargo sets HOST"))
        .arg("--manifest-path")
        .arg(Path::new(&env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("Cargo.toml"))
        .output()
        .expect("cargo metadata runs");
    assert!(
        output.status.success(),
        "cargo metadata failed (`cargo fetch` first when building without a network): {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON");
    let packages = metadata["packages"].as_array().expect("packages is a list");
    let manifest = packages
        .iter()
        .find(|package| package["name"] == name)
        .and_then(|package| package["manifest_path"].as_str())
        .unwrap_or_else(|| panic!("{name} is a build-dependency of this package"));
    Path::new(manifest).parent().expect("a manifest has a folder").to_owned()
}

/// Word and count, one a line: `word count tag`.
fn read_counts(path: &Path) -> Vec<(String, u32)> {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    text.lines()
        .filter_map(|line| {
            let mut fields = line.split(' ');
            Some((fields.next()?.to_owned(), fields.next()?.parse().ok()?))
        })
        .collect()
}
