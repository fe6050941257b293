import { ArrowDown, ArrowRight } from 'lucide-react'
import { changeMap } from '../../../shared/document/edits/changeMap.ts'
import { editMap } from '../../state/editing.ts'
import { useMap } from '../../state/selectors.ts'
import { Switch } from '../../ui/fields/switch.tsx'
import { LineField, TextField } from '../../ui/fields/textField.tsx'
import { Parties } from './parties.tsx'
import { Section } from './section.tsx'
import { Turns } from './turns.tsx'

// BCP 47.
const languages = [
  { value: 'en', label: 'English' },
  { value: 'zh', label: '中文' },
  { value: 'ko', label: '한국어' },
  { value: 'de', label: 'Deutsch' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
  { value: 'ar', label: 'العربية' },
  { value: 'he', label: 'עברית' },
  { value: 'hi', label: 'हिन्दी' },
  { value: 'th', label: 'ไทย' },
] as const

const directions = [
  { value: 'right', name: 'Right', icon: <ArrowRight size={14} strokeWidth={1.75} aria-hidden /> },
  { value: 'down', name: 'Down', icon: <ArrowDown size={14} strokeWidth={1.75} aria-hidden /> },
] as const

/** Title and subtitle, in one frame. */
function Titles() {
  const { title, subtitle } = useMap()
  return (
    <div className="framed-fields">
      <TextField
        label="Title of the map"
        className="map-title"
        placeholder="Untitled map"
        subject="map title"
        value={title}
        change={(map, text) => changeMap(map, { title: text })}
        isLine
      />
      <TextField
        label="Subtitle"
        placeholder="Subtitle (optional)"
        subject="map subtitle"
        value={subtitle}
        change={(map, text) => changeMap(map, { subtitle: text })}
        isLine
      />
    </div>
  )
}

/** The map itself: its titles, how it lies, and who speaks in it. */
export function MapView() {
  const { language, layout } = useMap()
  return (
    <article aria-label="Map">
      <header className="what">
        <h2>Map</h2>
      </header>
      <Titles />
      <Parties />
      <Turns />
      <Section title="Direction">
        <Switch
          label="Direction"
          value={layout.direction}
          options={directions}
          onChoose={(direction) => editMap((map) => changeMap(map, { layout: { ...map.layout, direction } }))}
        />
      </Section>
      <Section title="Language">
        <LineField
          label="Language"
          placeholder="Code, such as “en”"
          subject="map language"
          value={language}
          change={(map, text) => changeMap(map, { language: text.trim() })}
          suggestions={languages}
        />
      </Section>
      <p className="inspector-hint meta">Select a claim, or a relation by its badge, to change it here.</p>
    </article>
  )
}
