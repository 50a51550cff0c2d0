import { mount } from 'svelte'
import Preview from './Preview.svelte'

const target = document.getElementById('preview')
if (target) mount(Preview, { target })
